package id.desa.anjungan.provisioning.enrol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a village as somebody types it: without `https://`, which is always meant but on this very machine,
/// unless it is written there too.
public final class VillageAddress {
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9]([a-z0-9.-]{0,70}[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9./-]{0,40})?");

    private VillageAddress() {}

    public static Optional<String> of(String typed) {
        var text = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?:?//", "")
                .replaceFirst("/+$", "");
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var here = !typed.strip().toLowerCase(Locale.ROOT).startsWith("https://")
                && text.matches("(127\\.0\\.0\\.1|localhost)(:.*)?");
        return Optional.of((here ? "http://" : "https://") + text);
    }

    public static String shown(String village) {
        return village.replaceFirst("^https?://", "");
    }
}

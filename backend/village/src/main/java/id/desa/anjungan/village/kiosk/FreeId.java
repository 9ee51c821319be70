package id.desa.anjungan.village.kiosk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// The id of a new kiosk, made from its name, that no other has.
final class FreeId {
    private static final int LONGEST = 40;

    private FreeId() {}

    static String of(String label, Predicate<String> taken) {
        var stem = stem(label);
        var id = stem;
        for (var number = 2; taken.test(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static String stem(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "kios" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}

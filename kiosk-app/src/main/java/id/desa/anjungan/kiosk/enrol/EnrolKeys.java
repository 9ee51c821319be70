package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.enrol.EnrolState.Typing;
import java.util.Locale;

/// What each key does to an address or a code.
final class EnrolKeys {
    private static final int LONGEST_ADDRESS = 80;
    private static final String ADD = "add.";

    private EnrolKeys() {}

    static Typing address(Typing typing, String action) {
        if (action.startsWith(ADD)) {
            return plus(typing, action.substring(ADD.length()), LONGEST_ADDRESS);
        }
        return key(typing, action, LONGEST_ADDRESS, "[a-z0-9.:/-]");
    }

    static Typing code(Typing typing, String action) {
        return key(typing, action, ShortCode.LENGTH, "[a-z0-9]");
    }

    private static Typing key(Typing typing, String action, int most, String allowed) {
        return switch (action) {
            case "key.delete" -> typing.text().isEmpty() ? typing : with(typing, shorter(typing.text()));
            case "key.half" -> new Typing(typing.text(), 1 - typing.half());
            default -> {
                var key = action.startsWith("key.") ? action.substring(4).toLowerCase(Locale.ROOT) : "";
                yield key.matches(allowed) ? plus(typing, key, most) : typing;
            }
        };
    }

    private static Typing plus(Typing typing, String more, int most) {
        return typing.text().length() + more.length() > most ? typing : with(typing, typing.text() + more);
    }

    private static Typing with(Typing typing, String text) {
        return new Typing(text, typing.half());
    }

    private static String shorter(String text) {
        return text.substring(0, text.length() - 1);
    }
}

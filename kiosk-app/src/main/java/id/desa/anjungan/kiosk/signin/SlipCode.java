package id.desa.anjungan.kiosk.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a pickup slip's QR holds: a compact JWS of the village. Looked at here only for its size and shape; the village
/// checks what it says.
public record SlipCode(String text) {
    private static final int LONGEST = 2_000;
    private static final Pattern COMPACT_JWS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /// The code of a scan, if it can be one at all.
    public static Optional<SlipCode> read(String scanned) {
        var text = scanned.strip();
        return text.length() <= LONGEST && COMPACT_JWS.matcher(text).matches()
                ? Optional.of(new SlipCode(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "SlipCode[masked]";
    }
}

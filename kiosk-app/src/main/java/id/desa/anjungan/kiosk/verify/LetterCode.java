package id.desa.anjungan.kiosk.verify;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a letter's QR holds: an address of its village with the proof behind `/v#`, a compact JWS. Looked at here only
/// for its size and shape. The address is for phones; a kiosk believes the proof and no address.
public record LetterCode(String jws) {
    private static final int LONGEST = 2_000;
    private static final Pattern SHAPE =
            Pattern.compile("https?://[A-Za-z0-9.:\\-\\[\\]]{1,200}(?:/[A-Za-z0-9._~\\-]{1,60}){0,4}/v#"
                    + "([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)");

    /// The code of a scan, if it can be one at all.
    public static Optional<LetterCode> read(String scanned) {
        if (scanned.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = SHAPE.matcher(scanned.strip());
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)).map(LetterCode::new) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LetterCode[masked]";
    }
}

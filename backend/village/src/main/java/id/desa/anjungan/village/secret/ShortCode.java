package id.desa.anjungan.village.secret;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// A code of 40 random bits that a person reads off paper and types: `XXXX-XXXX` in Crockford's base 32, which leaves
/// out `I`, `L`, `O` and `U`.
public record ShortCode(String text) {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int CHARACTERS = 8;
    private static final int LONGEST_TYPED = 64;
    private static final int HALF = CHARACTERS / 2;

    public ShortCode {
        if (!text.matches("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}")) {
            throw new IllegalArgumentException("not a short code");
        }
    }

    /// Forgives lower case, full-width forms, any or no dash, spaces, and what looks alike.
    public static Optional<ShortCode> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Pc}\\p{Cf}.\u2212]", "")
                .replace('O', '0')
                .replaceAll("[IL|]", "1")
                .replace('U', 'V');
        return plain.matches("[" + ALPHABET + "]{" + CHARACTERS + "}") ? Optional.of(of(plain)) : Optional.empty();
    }

    /// @param characters eight of the alphabet
    static ShortCode of(String characters) {
        return new ShortCode(characters.substring(0, HALF) + '-' + characters.substring(HALF));
    }

    /// Nothing: it opens a look-up, and logs are read by more people than letters.
    @Override
    public String toString() {
        return "ShortCode";
    }
}

package id.desa.anjungan.backend.api.fleet;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// What is typed where nothing can be scanned: seven letters of Crockford's base 32 nobody can guess (35 bits,
/// once, for a quarter of an hour, few tries) and one that shows a slip of the finger before anything is sent.
/// Written `4K7M-2QXR`.
///
/// @param letters eight, in capitals
public record ShortCode(String letters) {
    public static final int LENGTH = 8;
    private static final int CHECKED = LENGTH - 1;

    public ShortCode {
        if (!isOne(letters)) {
            throw new IllegalArgumentException("not a short code");
        }
    }

    /// @param random one that nobody can foresee
    public static ShortCode draw(RandomGenerator random) {
        var drawn = new StringBuilder();
        for (var i = 0; i < CHECKED; i++) {
            drawn.append(Crockford.LETTERS.charAt(random.nextInt(Crockford.LETTERS.length())));
        }
        return new ShortCode(drawn.toString() + check(drawn));
    }

    /// What somebody typed, if it can be one: small letters, gaps, dashes, and O for 0, I and L for 1 are understood.
    public static Optional<ShortCode> typed(String text) {
        var tidy = Crockford.tidy(text);
        return isOne(tidy) ? Optional.of(new ShortCode(tidy)) : Optional.empty();
    }

    /// For people: two groups of four.
    public String spaced() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    private static boolean isOne(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(letter -> Crockford.LETTERS.indexOf(letter) >= 0)
                && text.charAt(CHECKED) == check(text.substring(0, CHECKED));
    }

    /// Weighted sum modulo 31: shows one wrong letter and two swapped neighbours, but for 0 and Z, which nobody
    /// mistakes.
    private static char check(CharSequence seven) {
        var sum = 0;
        for (var i = 0; i < CHECKED; i++) {
            sum += (i + 2) * Crockford.LETTERS.indexOf(seven.charAt(i));
        }
        return Crockford.LETTERS.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return "ShortCode[masked]";
    }
}

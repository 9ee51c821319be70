package id.desa.anjungan.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Recognises what should never have been written into settings: they are read by many, copied into bundles, support
/// files and backups. A guess by shape; it may be wrong about an odd name, and then says what to do.
final class SecretLook {
    static final String WRONG = "looks like a secret";
    static final String WRITE = "keep it in a file of its own (systemd-creds encrypt), write that file's name, and"
            + " replace the secret: it was readable here";

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("PRIVATE KEY"),
            Pattern.compile("\"d\"\\s*:"),
            Pattern.compile("\\bey[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            Pattern.compile("//[^/@\\s]*:[^/@\\s]*@"),
            Pattern.compile("[?&](?:password|passwd|secret|token)=", Pattern.CASE_INSENSITIVE));
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_=-]{32,}");
    private static final Pattern NAMES =
            Pattern.compile("password|passwd|sandi|secret|token|passphrase|private|api-?key|\\bpin\\b");

    private SecretLook() {}

    static boolean is(String value) {
        return SHAPES.stream().anyMatch(shape -> shape.matcher(value).find()) || random(value);
    }

    /// A key under which people write secrets, such as `wifi-password`.
    static boolean isName(String key) {
        return NAMES.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    /// One long word of small and capital letters and digits; a path starts with a slash.
    private static boolean random(String value) {
        return LONG_WORD.matcher(value).matches()
                && !value.startsWith("/")
                && value.chars().anyMatch(Character::isUpperCase)
                && value.chars().anyMatch(Character::isLowerCase)
                && value.chars().filter(Character::isDigit).count() >= 2;
    }
}

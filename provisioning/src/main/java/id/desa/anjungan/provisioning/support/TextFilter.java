package id.desa.anjungan.provisioning.support;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of other programs and settings, made harmless line by line.
final class TextFilter {
    /// Serial numbers, and whatever else has many digits in a row.
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9]{9,}");

    private static final Pattern SETTING = Pattern.compile("\\s*([a-z][a-z-]*(?:\\.[a-z-]+)*)\\s*=\\s*([^#]*)(?:#.*)?");
    private static final Pattern SECTION = Pattern.compile("\\s*\\[[a-z.-]+]\\s*");
    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("//[^/@\"\\s]*@");

    private TextFilter() {}

    /// What the system says of its units and its hardware.
    static String system(String text) {
        return MANY_DIGITS.matcher(text).replaceAll("#");
    }

    /// Sections and keys with their values; comments may hold anything and are left out.
    static String settings(String toml) {
        return toml.lines().flatMap(line -> setting(line).stream()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<String> setting(String line) {
        if (SECTION.matcher(line).matches()) {
            return Optional.of(line.strip());
        }
        var setting = SETTING.matcher(line);
        if (!setting.matches()) {
            return Optional.empty();
        }
        var value = LOGIN_IN_ADDRESS.matcher(setting.group(2).strip()).replaceAll("//***@");
        return Optional.of(setting.group(1) + " = " + value);
    }
}

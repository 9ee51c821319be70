package id.desa.anjungan.config;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// Values as they are written in TOML.
final class TomlText {
    private static final int SHORT = 60;

    private TomlText() {}

    static String of(Object raw) {
        return switch (raw) {
            case String text -> quoted(text);
            case TomlArray array ->
                IntStream.range(0, array.size())
                        .mapToObj(at -> of(array.get(at)))
                        .collect(Collectors.joining(", ", "[", "]"));
            case TomlTable _ -> "a section";
            default -> raw.toString();
        };
    }

    /// For a sentence about it.
    static String brief(Object raw) {
        var text = of(raw);
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }

    static String quoted(String text) {
        return text.chars().mapToObj(TomlText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' || letter == 0x7f ? "\\u%04x".formatted(letter) : Character.toString(letter);
        };
    }
}

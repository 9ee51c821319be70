package id.desa.anjungan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Settings written out as one file.
final class EffectiveToml {
    private EffectiveToml() {}

    /// What all layers came to when they were read, without the defaults.
    static String of(ReadingNotes notes) {
        var values = new LinkedHashMap<String, String>();
        notes.values().stream()
                .filter(value -> !value.written().isEmpty())
                .forEach(value -> values.put(
                        value.setting().dotted(), value.written().getFirst().value()));
        return of(values);
    }

    /// @param values by dotted key, as they are written in TOML
    static String of(Map<String, String> values) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        values.forEach((dotted, value) -> {
            var dot = dotted.lastIndexOf('.');
            sections.computeIfAbsent(dotted.substring(0, dot), _ -> new LinkedHashMap<>())
                    .put(dotted.substring(dot + 1), value);
        });
        return sections.entrySet().stream()
                .map(section -> "[" + section.getKey() + "]\n" + lines(section.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue() + "\n")
                .collect(Collectors.joining());
    }
}

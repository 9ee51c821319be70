package id.desa.anjungan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The JSON Schema (2020-12) of settings, made of what the records themselves ask for: for editors, and for whoever
/// writes bundles. What spans two settings it cannot say; the reader has the last word.
public final class ConfigSchema {
    private ConfigSchema() {}

    /// One object of the tree, with its own settings and what is inside it.
    private static final class Node {
        private final Map<String, Setting> settings = new LinkedHashMap<>();
        private final Map<String, Node> inner = new LinkedHashMap<>();

        private Node in(String dotted) {
            var node = this;
            for (var name : dotted.split("\\.", -1)) {
                node = node.inner.computeIfAbsent(name, _ -> new Node());
            }
            return node;
        }

        private String json(String indent) {
            var more = indent + "    ";
            var own = settings.entrySet().stream().map(one -> more + quoted(one.getKey()) + ": " + of(one.getValue()));
            var deeper = inner.entrySet().stream()
                    .map(one ->
                            more + quoted(one.getKey()) + ": " + one.getValue().json(more));
            return "{\n" + indent + "  \"type\": \"object\", \"additionalProperties\": false, \"properties\": {\n"
                    + Stream.concat(own, deeper).collect(Collectors.joining(",\n")) + "\n" + indent + "  }\n"
                    + indent + "}";
        }
    }

    public static String text() {
        var notes = new ReadingNotes();
        ConfigReader.read(ConfigSources.of(), notes);
        var root = new Node();
        notes.settings().forEach(setting -> root.in(setting.section()).settings.put(setting.key(), setting));
        return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
                + "  \"title\": \"Settings of an Anjungan kiosk\",\n"
                + root.json("").substring(2) + "\n";
    }

    private static String of(Setting setting) {
        var standard = setting.standard().map(value -> ", \"default\": " + value);
        var hand = setting.by() == ConfigLayer.HAND
                ? Optional.of(", \"$comment\": \"in this machine's own kiosk.toml only\"")
                : Optional.<String>empty();
        return "{" + setting.kind().schema() + standard.orElse("") + ", \"description\": " + quoted(setting.meaning())
                + hand.orElse("") + "}";
    }

    private static String quoted(String text) {
        return TomlText.quoted(text); // JSON's escapes are among TOML's
    }
}

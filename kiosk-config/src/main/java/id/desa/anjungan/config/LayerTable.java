package id.desa.anjungan.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One section as one layer has it.
///
/// @param start where it begins, for what has no place of its own
record LayerTable(ConfigSource source, TomlTable table, TomlPosition start) {
    /// One key of one layer.
    record Raw(LayerTable in, Object value, TomlPosition at) {
        ConfigLayer layer() {
            return in.source.layer();
        }

        Optional<LayerTable> section() {
            return value instanceof TomlTable inner
                    ? Optional.of(new LayerTable(in.source, inner, at))
                    : Optional.empty();
        }

        Written written() {
            return new Written(layer(), in.source.file(), at.line(), TomlText.of(value));
        }

        ConfigProblem problem(ProblemKind kind, String key, String wrong, String write) {
            return in.problem(kind, key, at, Optional.of(TomlText.brief(value)), wrong, write);
        }

        /// Without the value.
        ConfigProblem secret(String key) {
            return in.problem(ProblemKind.SECRET, key, at, Optional.empty(), SecretLook.WRONG, SecretLook.WRITE);
        }
    }

    /// Reads the text of a layer; what is not TOML becomes a note, and the rest is read all the same.
    static LayerTable of(ConfigSource source, ReadingNotes notes) {
        var toml = Toml.parse(source.text());
        var table = new LayerTable(source, toml, TomlPosition.positionAt(1, 1));
        toml.errors().forEach(error -> {
            var at = error.position();
            notes.add(table.syntax(at, String.valueOf(error.getMessage())));
        });
        return table;
    }

    Optional<Raw> raw(String key) {
        return Optional.ofNullable(table.get(List.of(key))).map(value -> new Raw(this, value, position(key)));
    }

    Stream<String> keys() {
        return table.keySet().stream();
    }

    ReadingNotes.UnknownKey unknown(String section, String key) {
        var at = position(key);
        return new ReadingNotes.UnknownKey(source, section, key, at.line(), at.column());
    }

    private TomlPosition position(String key) {
        var at = table.inputPositionOf(List.of(key));
        return at == null ? start : at;
    }

    private ConfigProblem problem(
            ProblemKind kind, String key, TomlPosition at, Optional<String> found, String wrong, String write) {
        return new ConfigProblem(kind, source.file(), key, at.line(), at.column(), found, wrong, write);
    }

    /// Says what the parser says without repeating the text it stumbled over, which may be a secret in a wrong place.
    private ConfigProblem syntax(TomlPosition at, String message) {
        var twice = message.contains("previously defined");
        return problem(
                twice ? ProblemKind.WRITTEN_TWICE : ProblemKind.NOT_TOML,
                "",
                at,
                Optional.empty(),
                twice ? "is written twice here" : "is not TOML from here on",
                "write key = \"text\", key = 3, key = true or [section] on each line");
    }
}

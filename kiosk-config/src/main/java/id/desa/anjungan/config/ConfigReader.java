package id.desa.anjungan.config;

import java.nio.file.Path;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/// Reads the text of a `kiosk.toml` and finds every problem of it in one go.
public final class ConfigReader {
    private ConfigReader() {}

    public static ConfigReading read(String text) {
        var notes = new ReadingNotes();
        var toml = Toml.parse(text);
        toml.errors().forEach(error -> notes.add(syntax(error.position(), String.valueOf(error.getMessage()))));
        var config = read(toml, notes);
        var problems = notes.problems();
        return problems.isEmpty()
                ? new ConfigReading.Valid(config)
                : new ConfigReading.Invalid(problems, stateDir(config));
    }

    static KioskConfig read(TomlParseResult toml, ReadingNotes notes) {
        var root = new Section("", toml, TomlPosition.positionAt(1, 1), !toml.hasErrors(), notes);
        var config = KioskConfig.read(root);
        root.close();
        return config;
    }

    private static Path stateDir(KioskConfig config) {
        return config.state().dir();
    }

    /// Says what the parser says without repeating the text it stumbled over, which may be a secret in a wrong place.
    private static ConfigProblem syntax(TomlPosition at, String message) {
        var wrong = message.contains("previously defined") ? "is written twice here" : "is not TOML from here on";
        return new ConfigProblem(
                "",
                at.line(),
                at.column(),
                wrong,
                "write key = \"text\", key = 3, key = true or [section] on each line");
    }
}

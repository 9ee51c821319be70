package id.desa.anjungan.config;

import java.util.Comparator;

/// Reads all layers of settings as one and finds every problem of them in one go.
public final class ConfigReader {
    private ConfigReader() {}

    /// A single `kiosk.toml`, with no other layer than the defaults.
    public static ConfigReading read(String text) {
        return read(ConfigSources.of(ConfigSource.hand(text)));
    }

    public static ConfigReading read(ConfigSources sources) {
        var notes = new ReadingNotes();
        var found = read(sources, notes);
        var problems = notes.problems();
        return problems.isEmpty() ? found : new ConfigReading.Invalid(problems, KioskConfig.stateDir(found));
    }

    /// @return never [ConfigReading.Invalid]: with problems in the notes, what it holds is partly made of stand-ins
    static ConfigReading read(ConfigSources sources, ReadingNotes notes) {
        var tables = sources.sources().stream()
                .sorted(Comparator.comparing(ConfigSource::layer).reversed())
                .map(source -> LayerTable.of(source, notes))
                .toList();
        var root = new Section("", tables, notes);
        var reading = KioskConfig.read(root);
        root.close();
        return reading;
    }
}

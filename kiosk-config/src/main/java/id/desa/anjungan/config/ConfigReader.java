package id.desa.anjungan.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Reads all layers of settings as one and finds every problem of them in one go.
public final class ConfigReader {
    private ConfigReader() {}

    /// A single `kiosk.toml`, with no other layer than the defaults.
    public static ConfigReading read(String text) {
        return read(ConfigSources.of(ConfigSource.hand(text)));
    }

    public static ConfigReading read(ConfigSources sources) {
        return reading(sources, new ReadingNotes());
    }

    /// @param notes also hold what was written where, for whoever asks on
    static ConfigReading reading(ConfigSources sources, ReadingNotes notes) {
        var found = read(sources, notes);
        var problems = notes.problems();
        return problems.isEmpty() ? found : new ConfigReading.Invalid(problems, KioskConfig.stateDir(found));
    }

    /// Where a machine keeps its state, by what is written there by hand; only a hand may write it. Looks at nothing
    /// else: this is asked for several times before a kiosk can start.
    static Path stateDir(ConfigSource hand) {
        var notes = new ReadingNotes();
        var root = new Section("", List.of(LayerTable.of(hand, notes)), notes);
        return StateSettings.read(root.in("state")).dir();
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

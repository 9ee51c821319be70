package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a kiosk start though somebody broke its settings: from the copy it made when they were last good.
public final class LastGood {
    static final String NAME = "kiosk.toml.last-good";
    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);

    private LastGood() {}

    /// What a kiosk can start with.
    public sealed interface Start {
        record Fresh(KioskConfig config) implements Start {}

        /// What is written is bad or gone; this is the copy of an earlier day.
        record Earlier(KioskConfig config, List<ConfigProblem> problems) implements Start {
            public Earlier {
                problems = List.copyOf(problems);
            }
        }

        /// Nobody enrolled this machine yet: the screen that waits for it.
        record NotEnrolled(UnenrolledConfig config) implements Start {}

        /// Nothing to start with: only the closed screen.
        record Nothing(List<ConfigProblem> problems) implements Start {
            public Nothing {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Only the file and the defaults.
    public static Start start(Path file) {
        return start(file, StoredLayers.NONE);
    }

    /// Reads all layers, and where they are good keeps a copy of what they come to in the state directory.
    public static Start start(Path file, StoredLayers stored) {
        return switch (read(file, stored)) {
            case ConfigReading.Valid(var config) -> {
                keep(sources(file, stored), config.state().dir());
                yield new Start.Fresh(config);
            }
            case ConfigReading.NotEnrolled(var config) -> new Start.NotEnrolled(config);
            case ConfigReading.Invalid(var problems, var stateDir) ->
                switch (copy(stateDir)) {
                    case ConfigReading.Valid(var config) -> new Start.Earlier(config, problems);
                    case ConfigReading.NotEnrolled _, ConfigReading.Invalid _ -> new Start.Nothing(problems);
                };
        };
    }

    /// Everything as it would be read now, with nothing kept.
    public static ConfigReading read(Path file, StoredLayers stored) {
        return sources(file, stored).map(ConfigReader::read).orElseGet(LastGood::unreadable);
    }

    /// All layers as they are now; empty where the file cannot be read.
    public static Optional<ConfigSources> sources(Path file, StoredLayers stored) {
        return text(file).map(text -> {
            var hand = ConfigSource.hand(file, text);
            var stateDir = KioskConfig.stateDir(ConfigReader.read(ConfigSources.of(hand)));
            return stored.in(stateDir).with(hand);
        });
    }

    private static ConfigReading copy(Path stateDir) {
        return text(stateDir.resolve(NAME)).map(ConfigReader::read).orElseGet(LastGood::unreadable);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static ConfigReading unreadable() {
        var problem = new ConfigProblem(
                "kiosk.toml",
                "",
                1,
                1,
                Optional.empty(),
                "the file cannot be read",
                "write it, or name it with --config");
        return new ConfigReading.Invalid(List.of(problem), Path.of(StateSettings.STANDARD_DIR));
    }

    /// Failing to keep a copy keeps nobody from starting.
    private static void keep(Optional<ConfigSources> sources, Path stateDir) {
        if (sources.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(stateDir);
            var text = EffectiveToml.of(sources.get());
            if (!text.equals(text(stateDir.resolve(NAME)).orElse(""))) {
                new SettingsDisk(stateDir).place(NAME, text);
            }
        } catch (IOException notKept) {
            LOG.warn(
                    "no copy of the good config could be kept: {}",
                    notKept.getClass().getSimpleName());
        }
    }
}

package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// Reads all layers, and where they are good keeps a copy of what they come to in the state directory. Where they
    /// are not, the first of the others that is good is taken: the bundle before, then the copy.
    public static Start start(Path file, StoredLayers stored) {
        var sources = sources(file, stored);
        if (sources.isEmpty()) {
            return earlier(List.of(), List.of(unreadable()), Path.of(StateSettings.STANDARD_DIR));
        }
        var notes = new ReadingNotes();
        return switch (ConfigReader.reading(sources.getFirst(), notes)) {
            case ConfigReading.Valid(var config) -> {
                keep(EffectiveToml.of(notes), config.state().dir());
                yield new Start.Fresh(config);
            }
            case ConfigReading.NotEnrolled(var config) -> new Start.NotEnrolled(config);
            case ConfigReading.Invalid(var problems, var stateDir) ->
                earlier(sources.subList(1, sources.size()), problems, stateDir);
        };
    }

    private static Start earlier(List<ConfigSources> others, List<ConfigProblem> problems, Path stateDir) {
        return Stream.concat(others.stream().map(ConfigReader::read), Stream.of(copy(stateDir)))
                .filter(ConfigReading.Valid.class::isInstance)
                .map(ConfigReading.Valid.class::cast)
                .findFirst()
                .<Start>map(valid -> new Start.Earlier(valid.config(), problems))
                .orElseGet(() -> new Start.Nothing(problems));
    }

    /// Everything as it would be read now, with nothing kept.
    public static ConfigReading read(Path file, StoredLayers stored) {
        var sources = sources(file, stored);
        return sources.isEmpty()
                ? new ConfigReading.Invalid(List.of(unreadable()), Path.of(StateSettings.STANDARD_DIR))
                : ConfigReader.read(sources.getFirst());
    }

    /// All layers as they are now, best first; none where the file cannot be read.
    public static List<ConfigSources> sources(Path file, StoredLayers stored) {
        return text(file)
                .map(text -> ConfigSource.hand(file, text))
                .map(hand -> stored.in(stateDir(hand)).stream()
                        .map(layers -> layers.with(hand))
                        .toList())
                .orElse(List.of());
    }

    /// Where a machine keeps its state, by what is written there by hand; only a hand may write it.
    public static Path stateDir(ConfigSource hand) {
        return ConfigReader.stateDir(hand);
    }

    private static ConfigReading copy(Path stateDir) {
        return text(stateDir.resolve(NAME))
                .map(ConfigReader::read)
                .orElseGet(() -> new ConfigReading.Invalid(List.of(unreadable()), stateDir));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static ConfigProblem unreadable() {
        return new ConfigProblem(
                ProblemKind.UNREADABLE,
                "kiosk.toml",
                "",
                1,
                1,
                Optional.empty(),
                "the file cannot be read",
                "write it, or name it with --config");
    }

    /// Failing to keep a copy keeps nobody from starting.
    private static void keep(String text, Path stateDir) {
        try {
            Files.createDirectories(stateDir);
            if (!text.equals(text(stateDir.resolve(NAME)).orElse(""))) {
                FolderFiles.of(stateDir).place(NAME, text);
            }
        } catch (IOException notKept) {
            LOG.warn(
                    "no copy of the good config could be kept: {}",
                    notKept.getClass().getSimpleName());
        }
    }
}

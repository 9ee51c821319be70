package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a kiosk start though somebody broke its file: from the copy it made when the file was last good.
public final class LastGood {
    static final String NAME = "kiosk.toml.last-good";
    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);

    private LastGood() {}

    /// What a kiosk can start with.
    public sealed interface Start {
        record Fresh(KioskConfig config) implements Start {}

        /// The file is bad or gone; this is the copy of an earlier day.
        record Earlier(KioskConfig config, List<ConfigProblem> problems) implements Start {
            public Earlier {
                problems = List.copyOf(problems);
            }
        }

        /// Nothing to start with: only the closed screen.
        record Nothing(List<ConfigProblem> problems) implements Start {
            public Nothing {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads the file, and where it is good keeps a copy in its state directory.
    public static Start start(Path file) {
        return switch (read(file)) {
            case ConfigReading.Valid(var config) -> {
                keep(file, config.state().dir());
                yield new Start.Fresh(config);
            }
            case ConfigReading.Invalid(var problems, var stateDir) ->
                switch (read(stateDir.resolve(NAME))) {
                    case ConfigReading.Valid(var config) -> new Start.Earlier(config, problems);
                    case ConfigReading.Invalid _ -> new Start.Nothing(problems);
                };
        };
    }

    static ConfigReading read(Path file) {
        try {
            return ConfigReader.read(Files.readString(file));
        } catch (IOException unreadable) {
            var problem = new ConfigProblem("", 1, 1, "the file cannot be read", "write it, or name it with --config");
            return new ConfigReading.Invalid(List.of(problem), Path.of(StateSettings.STANDARD_DIR));
        }
    }

    /// Whole or not at all, also when the power goes; failing to keep a copy keeps nobody from starting.
    private static void keep(Path file, Path stateDir) {
        var next = stateDir.resolve(NAME + ".next");
        try {
            Files.createDirectories(stateDir);
            var text = Files.readString(file);
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    next, stateDir.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            LOG.warn(
                    "no copy of the good config could be kept: {}",
                    notKept.getClass().getSimpleName());
        }
    }
}

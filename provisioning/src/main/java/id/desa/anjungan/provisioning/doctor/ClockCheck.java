package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the clock is right: by NTP, and by what this machine has written before. A clock that is behind its own
/// files came up wrong after a power cut.
final class ClockCheck implements Check {
    private static final String NAME = "clock";
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final Path root;
    private final Path stateDir;
    private final InstantSource clock;

    ClockCheck(Path root, Path stateDir, InstantSource clock) {
        this.root = root;
        this.stateDir = stateDir;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        var newest = newest();
        if (newest.isPresent() && clock.instant().plus(SLACK).isBefore(newest.get())) {
            found.add(Symptom.now(
                    NAME, Mender.TECHNICIAN, "clock-behind", newest.get().toString()));
        } else if (Files.exists(root.resolve("run/systemd/timesync/synchronized"))) {
            found.add(Symptom.good(NAME, "clock-synchronised"));
        } else {
            found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "clock-not-synchronised"));
        }
        if (!Files.exists(root.resolve("sys/class/rtc/rtc0"))) {
            found.add(Symptom.note(NAME, "clock-no-battery"));
        }
        return found;
    }

    private Optional<Instant> newest() {
        try (Stream<Path> files = Files.list(stateDir)) {
            return files.flatMap(file -> changed(file).stream()).max(Instant::compareTo);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}

package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.village.EmptiedSegments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Clears away what libraries keep of a session that is over. What comes late for it is bounded by the time of a call,
/// so some rounds follow its end.
final class Forgetting {
    /// The name of a temporary folder that is the kiosk's own; any other one is left alone.
    static final String TEMPORARY = "anjungan-tmp";

    /// Thirty seconds, a round every ten.
    private static final int ROUNDS = 3;

    private static final Duration IN_USE = Duration.ofSeconds(8);

    private final Executor threads;
    private final Optional<Path> temporary;
    private final AtomicInteger roundsLeft = new AtomicInteger(ROUNDS);

    /// @param threads a new one for each task
    /// @param temporary `java.io.tmpdir`
    Forgetting(Executor threads, Path temporary) {
        this.threads = threads;
        this.temporary = Optional.of(temporary).filter(dir -> dir.endsWith(TEMPORARY));
    }

    /// Any thread; returns at once.
    void sessionEnded() {
        roundsLeft.set(ROUNDS);
    }

    /// To be called every ten seconds, also at the start: whatever stopped the kiosk may have left something.
    void round() {
        EmptiedSegments.wipe(threads);
        if (roundsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            temporary.ifPresent(Forgetting::empty);
            System.gc(); // nobody waits for a screen now, and what was dropped is gone sooner
        }
    }

    /// What is in use stays so; only its name goes.
    private static void empty(Path folder) {
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile).filter(Forgetting::isOfBefore).forEach(Forgetting::delete);
        } catch (IOException | UncheckedIOException gone) {
            // the next round tries again
        }
    }

    /// What is younger may be the next resident's letter on its way to the spooler; a later round has its age.
    private static boolean isOfBefore(Path file) {
        try {
            var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
            return age.isNegative() || age.compareTo(IN_USE) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            // the next round tries again
        }
    }
}

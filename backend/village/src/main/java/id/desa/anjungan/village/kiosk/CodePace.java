package id.desa.anjungan.village.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How often somebody may type a wrong code: ten times in a quarter of an hour at all kiosks together, for whoever
/// guesses has no address that means anything. Of 35 bits that finds nothing. Any thread.
final class CodePace {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private final Deque<Instant> wrong = new ArrayDeque<>();

    /// How long everybody waits now; empty where somebody may try.
    synchronized Optional<Duration> wait(Instant now) {
        while (!wrong.isEmpty() && !now.isBefore(wrong.getFirst().plus(WITHIN))) {
            wrong.removeFirst();
        }
        return wrong.size() < MOST
                ? Optional.empty()
                : Optional.of(Duration.between(now, wrong.getFirst().plus(WITHIN)));
    }

    synchronized void wrong(Instant now) {
        wrong.addLast(now);
    }
}

package id.desa.anjungan.village.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;

/// So many codes a minute are looked up by the whole server, whoever asks: with 40 bits in a code, nobody walks them.
/// Any thread.
final class LookUpPace {
    static final int MOST = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final ArrayDeque<Instant> recent = new ArrayDeque<>(MOST);

    LookUpPace(InstantSource clock) {
        this.clock = clock;
    }

    /// Empty where there is room for one more, which is then counted; else how long to wait.
    synchronized Optional<Duration> rest() {
        var now = clock.instant();
        recent.removeIf(at -> !at.plus(WINDOW).isAfter(now) || at.isAfter(now));
        if (recent.size() < MOST) {
            recent.add(now);
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, recent.getFirst().plus(WINDOW)));
    }
}

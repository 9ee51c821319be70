package id.desa.anjungan.device.supervision;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: anything between nothing and a bound that doubles with each failure ("full
/// jitter"), so that devices that fell together do not come back together.
public final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    /// @param first bound after the first failure
    /// @param most bound after many
    public Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /// After one more failure.
    public Duration next() {
        var doubled = first.toMillis() << Math.min(failures++, MOST_DOUBLINGS);
        var bound = doubled <= 0 ? most.toMillis() : Math.min(doubled, most.toMillis());
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /// After a success.
    public void reset() {
        failures = 0;
    }
}

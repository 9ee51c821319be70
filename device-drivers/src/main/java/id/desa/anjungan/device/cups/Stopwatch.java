package id.desa.anjungan.device.cups;

import java.time.Duration;

/// Measures on the monotonic clock: a kiosk's wall clock jumps.
final class Stopwatch {
    private long startedNanos;

    private Stopwatch(long startedNanos) {
        this.startedNanos = startedNanos;
    }

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    void restart() {
        startedNanos = System.nanoTime();
    }

    long millis() {
        return Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
    }

    boolean hasRun(Duration limit) {
        return System.nanoTime() - startedNanos >= limit.toNanos();
    }
}

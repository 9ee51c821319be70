package id.desa.anjungan.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The time sessions go by. While somebody is served it runs steadily, so that a clock which is put right, or wrong,
/// neither throws anybody out nor keeps a screen for ever; what was put right is taken over when nobody is. Any thread.
final class SessionClock implements InstantSource {
    private final InstantSource time;
    private final LongSupplier nanoTime;
    private volatile Anchor anchor;

    private record Anchor(Instant time, long nanos) {}

    /// @param time that may jump
    /// @param nanoTime the steady clock
    SessionClock(InstantSource time, LongSupplier nanoTime) {
        this.time = time;
        this.nanoTime = nanoTime;
        this.anchor = now();
    }

    /// @param serving whether somebody's session runs, or still says goodbye
    void serving(boolean serving) {
        if (!serving) {
            anchor = now();
        }
    }

    @Override
    public Instant instant() {
        var from = anchor;
        return from.time().plusNanos(nanoTime.getAsLong() - from.nanos());
    }

    private Anchor now() {
        return new Anchor(time.instant(), nanoTime.getAsLong());
    }
}

package id.desa.anjungan.village;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until it is moved.
final class MovingClock implements InstantSource {
    private volatile Instant now;

    MovingClock(String start) {
        this.now = Instant.parse(start);
    }

    synchronized void moves(Duration by) {
        now = now.plus(by);
    }

    synchronized void becomes(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }
}

package id.desa.anjungan.kiosk.systemd;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The heart of something that must go on by itself. Until its first beat it is not missed. Any thread.
public final class Pulse {
    private final String name;
    private final long bound;
    private final LongSupplier nanoTime;
    private volatile long last;
    private volatile boolean begun;

    /// @param name for whoever reads that it stands still
    /// @param bound from one beat to the next at the most
    public Pulse(String name, Duration bound, LongSupplier nanoTime) {
        this.name = name;
        this.bound = bound.toNanos();
        this.nanoTime = nanoTime;
    }

    public void beat() {
        last = nanoTime.getAsLong();
        begun = true;
    }

    /// Its name, where it stands still.
    public Optional<String> stopped() {
        return begun && nanoTime.getAsLong() - last > bound ? Optional.of(name) : Optional.empty();
    }
}

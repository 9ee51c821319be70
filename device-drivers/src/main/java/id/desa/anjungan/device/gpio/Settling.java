package id.desa.anjungan.device.gpio;

import java.time.Duration;

/// One input's level without its bounces: an edge makes it restless, and it is read again once no edge has come for the
/// debounce time. What never comes to rest is read after a second all the same. Times are those of `System.nanoTime`.
/// One thread.
final class Settling {
    private static final long MOST_RESTLESS_NANOS = Duration.ofSeconds(1).toNanos();

    private final long debounceNanos;
    private boolean on;
    private boolean restless;
    private boolean announced;
    private long firstEdge;
    private long lastEdge;

    Settling(Duration debounce) {
        this.debounceNanos = debounce.toNanos();
    }

    boolean isOn() {
        return on;
    }

    /// The level as found when the line was opened.
    ///
    /// @return whether it differs from what was known
    boolean found(boolean level) {
        var changed = level != on;
        on = level;
        restless = false;
        return changed;
    }

    void edge(long at) {
        stir(at);
        announced = true;
        lastEdge = at;
    }

    /// A reading without an edge: where it differs, it has to hold as well.
    void reading(boolean level, long now) {
        if (!restless && level != on) {
            stir(now);
        }
    }

    private void stir(long at) {
        if (!restless) {
            restless = true;
            announced = false;
            firstEdge = at;
            lastEdge = at;
        }
    }

    /// How long until it is to be read; [Long#MAX_VALUE] while it rests.
    long nanosLeft(long now) {
        if (!restless) {
            return Long.MAX_VALUE;
        }
        return Math.min(lastEdge - now + debounceNanos, firstEdge - now + MOST_RESTLESS_NANOS);
    }

    enum Outcome {
        SAME,
        CHANGED,
        /// Changed, and no edge had said so.
        CHANGED_UNANNOUNCED
    }

    /// The level now that it is due.
    Outcome settle(boolean level) {
        restless = false;
        if (level == on) {
            return Outcome.SAME;
        }
        on = level;
        return announced ? Outcome.CHANGED : Outcome.CHANGED_UNANNOUNCED;
    }
}

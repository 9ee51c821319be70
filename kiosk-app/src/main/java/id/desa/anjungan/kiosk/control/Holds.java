package id.desa.anjungan.kiosk.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Keeps the kiosk closed while somebody needs it to be: an update, a failing supply, a test of its devices. Whoever is
/// being served is served to the end; then nobody new begins. Each hold ends by itself, so that a helper that died
/// leaves no closed kiosk behind. Any thread.
public final class Holds {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ReentrantLock guard = new ReentrantLock();
    private final Map<String, Long> ends = new HashMap<>();
    private final BooleanSupplier nobodyThere;
    private final Runnable close;
    private final Runnable open;
    private final LongSupplier nanoTime;
    private boolean closed;

    /// @param nobodyThere whether no resident has begun anything
    /// @param close,open must return at once
    public Holds(BooleanSupplier nobodyThere, Runnable close, Runnable open, LongSupplier nanoTime) {
        this.nobodyThere = nobodyThere;
        this.close = close;
        this.open = open;
        this.nanoTime = nanoTime;
    }

    /// Asks for the kiosk, or for longer.
    ///
    /// @param who asks, such as `update`: the same again is one hold
    /// @return whether it is closed now; else somebody is served, and it closes as soon as that ends: ask again
    public boolean ask(String who, Duration most) {
        guard.lock();
        try {
            var time = most.compareTo(LONGEST) > 0 ? LONGEST : most;
            ends.put(who, nanoTime.getAsLong() + time.toNanos());
            look();
            return closed && nobodyThere.getAsBoolean();
        } finally {
            guard.unlock();
        }
    }

    /// Asks for the kiosk only where nobody is served and nobody else holds it.
    public boolean askAtOnce(String who, Duration most) {
        guard.lock();
        try {
            look();
            return ends.isEmpty() && nobodyThere.getAsBoolean() && ask(who, most);
        } finally {
            guard.unlock();
        }
    }

    public void release(String who) {
        guard.lock();
        try {
            ends.remove(who);
            look();
        } finally {
            guard.unlock();
        }
    }

    /// Who holds it.
    public Set<String> holders() {
        guard.lock();
        try {
            return Set.copyOf(ends.keySet());
        } finally {
            guard.unlock();
        }
    }

    /// To be called every second.
    public void look() {
        guard.lock();
        try {
            var now = nanoTime.getAsLong();
            ends.values().removeIf(end -> now - end >= 0);
            if (!ends.isEmpty() && !closed && nobodyThere.getAsBoolean()) {
                closed = true;
                close.run();
            } else if (ends.isEmpty() && closed) {
                closed = false;
                open.run();
            }
        } finally {
            guard.unlock();
        }
    }
}

package id.desa.anjungan.kiosk.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Lets the first lines of a kind through and counts the rest, so that a fault that repeats itself a thousand times a
/// second fills no disk. Any thread; waits for nothing but itself.
final class StormLimit {
    static final Duration WINDOW = Duration.ofSeconds(10);
    static final int OF_A_KIND = 20;
    static final int OF_ALL = 1_000;
    private static final int MOST_KINDS = 500;

    private final LongSupplier nanoTime;
    private final Map<String, Window> kinds = new LinkedHashMap<>();
    private Window all;

    /// @param nanoTime monotonic
    StormLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.all = new Window(nanoTime.getAsLong());
    }

    /// Lines of a kind that were left out in a window that is over.
    record Suppressed(String kind, int count) {}

    private static final class Window {
        private final long since;
        private int passed;
        private int suppressed;

        Window(long since) {
            this.since = since;
        }
    }

    /// Whether a line of this kind may be written.
    synchronized boolean admits(String kind) {
        var now = nanoTime.getAsLong();
        if (isOver(all, now)) {
            all = new Window(now);
        }
        var window = kinds.computeIfAbsent(kinds.size() < MOST_KINDS ? kind : "other", _ -> new Window(now));
        if (window.passed >= OF_A_KIND || all.passed >= OF_ALL) {
            window.suppressed++;
            return false;
        }
        window.passed++;
        all.passed++;
        return true;
    }

    /// What was left out since; each is told once.
    synchronized List<Suppressed> over() {
        var now = nanoTime.getAsLong();
        return taken(window -> isOver(window, now));
    }

    /// What was left out up to now.
    synchronized List<Suppressed> rest() {
        return taken(_ -> true);
    }

    private List<Suppressed> taken(Predicate<Window> which) {
        var told = new ArrayList<Suppressed>();
        kinds.entrySet().removeIf(kind -> {
            if (!which.test(kind.getValue())) {
                return false;
            }
            if (kind.getValue().suppressed > 0) {
                told.add(new Suppressed(kind.getKey(), kind.getValue().suppressed));
            }
            return true;
        });
        return told;
    }

    private static boolean isOver(Window window, long now) {
        return now - window.since >= WINDOW.toNanos();
    }
}

package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A test's eyes and hand: sees which screen is up, and touches what is on it.
final class WatchedGlass implements Glass, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final StringBuilder seen = new StringBuilder();
    private String name = "";
    private int shown;
    private Consumer<String> listener = _ -> {};

    @Override
    public Executor thread() {
        return thread;
    }

    @Override
    public void show(Showing showing) {
        lock.lock();
        try {
            name = showing.screen().name();
            shown++;
            seen.append(showing.screen()).append('\n');
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onAction(Consumer<String> next) {
        listener = next;
    }

    void touch(String action) {
        listener.accept(action);
    }

    void touch(String action, String thenScreen) {
        touch(action);
        await(thenScreen);
    }

    /// Touches again until the screen comes: what is behind the action may not be ready yet.
    void touchUntil(String action, String thenScreen) {
        for (var i = 0; i < 100; i++) {
            touch(action);
            if (came(thenScreen, TimeUnit.MILLISECONDS.toNanos(200))) {
                return;
            }
        }
        await(thenScreen);
    }

    void await(String screen) {
        var came = came(screen, TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        assertThat(came).as("waiting for " + screen + ", there is " + name()).isTrue();
    }

    /// Waits for the glass to be drawn once more, as it is with every tick.
    void awaitAnother(int seconds) {
        lock.lock();
        try {
            var before = shown;
            var left = TimeUnit.SECONDS.toNanos(seconds);
            while (shown == before && left > 0) {
                left = changed.awaitNanos(left);
            }
            assertThat(shown).as("drawn within " + seconds + " s").isGreaterThan(before);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean came(String screen, long patience) {
        lock.lock();
        try {
            var left = patience;
            while (!name.equals(screen) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return name.equals(screen);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /// Everything that was on the screen so far.
    String seen() {
        lock.lock();
        try {
            return seen.toString();
        } finally {
            lock.unlock();
        }
    }

    private String name() {
        lock.lock();
        try {
            return name;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

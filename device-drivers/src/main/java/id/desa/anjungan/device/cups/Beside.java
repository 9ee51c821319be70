package id.desa.anjungan.device.cups;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A thread for calls that know no limit of their own. Whoever waits for one goes on when its time is up; a call that
/// never ends holds up the ones after it, which then run out of time too.
final class Beside implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ExecutorService thread;

    private Beside(ThreadFactory threads) {
        this.thread = Executors.newSingleThreadExecutor(threads);
    }

    /// For calls into native code.
    static Beside onPlatform(String name) {
        return new Beside(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// For sockets: the JDK closes one under a virtual thread that is interrupted, and so ends a write that nobody
    /// reads. On a platform thread it would last for good.
    static Beside onSockets(String name) {
        return new Beside(Thread.ofVirtual().name(name).factory());
    }

    /// Fails, and interrupts the work, when it takes too long or is not wanted any more.
    <T> T call(Callable<T> work, Duration limit, Pause wanted) throws IOException {
        var running = thread.submit(work);
        var started = Stopwatch.started();
        try {
            while (!started.hasRun(limit) && !wanted.isEnded()) {
                if (isDone(running)) {
                    return running.get();
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            running.cancel(true);
        }
        throw new IOException("not done in time");
    }

    private static boolean isDone(Future<?> running) throws InterruptedException, ExecutionException {
        try {
            running.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package id.desa.anjungan.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Virtual threads for whatever may block. Once it is closed, late work is dropped: nobody is left to hear of it.
final class Background implements Executor, AutoCloseable {
    private static final long GRACE_SECONDS = 2;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            // see above
        }
    }

    /// Lets running work end by itself for a moment.
    @Override
    public void close() {
        threads.shutdown();
        ended(threads);
    }

    static void ended(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

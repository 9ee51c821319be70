package id.desa.anjungan.kiosk;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thread for what is done from time to time. A bug in it is never lost in a future nobody asks.
final class Worker extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> bugs;

    Worker(String name, Consumer<Throwable> bugs) {
        super(
                1,
                Thread.ofPlatform().name(name).daemon().factory(),
                new DiscardPolicy()); // late work of a closing kiosk
        this.bugs = bugs;
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    @Override
    protected void afterExecute(Runnable done, @Nullable Throwable thrown) {
        super.afterExecute(done, thrown);
        if (isShutdown()) {
            return;
        }
        if (thrown != null) {
            bugs.accept(thrown);
        } else if (done instanceof Future<?> future && future.isDone()) {
            report(future);
        }
    }

    private void report(Future<?> future) {
        try {
            var _ = future.get();
        } catch (ExecutionException bug) {
            bugs.accept(bug.getCause() == null ? bug : bug.getCause());
        } catch (CancellationException stopped) {
            // closing
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

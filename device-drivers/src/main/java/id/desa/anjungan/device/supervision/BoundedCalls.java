package id.desa.anjungan.device.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Calls one device on platform threads that are its own: a driver may sit in native code, and a call that never comes
/// back keeps nobody waiting but its thread.
final class BoundedCalls implements AutoCloseable {
    private final ExecutorService threads;

    /// @param device names the threads
    BoundedCalls(String device) {
        threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name(device + "-", 1).factory());
    }

    /// Begins a call and does not wait.
    <T> CompletableFuture<T> begin(Supplier<T> call) {
        try {
            return CompletableFuture.supplyAsync(call, threads);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new CancellationException("closed"));
        }
    }

    /// What the call answered; empty where it has not come back in time. It goes on then, and its late answer is
    /// dropped. A bug in it is thrown here.
    <T> Optional<T> within(Duration bound, Supplier<T> call) {
        return await(begin(call), bound);
    }

    static <T> Optional<T> await(CompletableFuture<T> answer, Duration bound) {
        try {
            return Optional.of(answer.get(bound.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException late) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw bug.getCause() instanceof RuntimeException own ? own : new IllegalStateException(bug.getCause());
        }
    }

    /// Starts it and does not wait.
    void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException closed) {
            // nobody is waiting for it any more
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package id.desa.anjungan.device.camera;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Ends a program that shows nothing for a while: reading from it would wait for ever.
final class Stall {
    /// Longer than any camera takes to its first frame.
    private static final long SECONDS = 6;

    private final Process process;
    private final Executor later = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS);
    private volatile boolean moved;

    private Stall(Process process) {
        this.process = process;
    }

    static Stall watch(Process process) {
        var stall = new Stall(process);
        stall.lookLater();
        return stall;
    }

    void moved() {
        moved = true;
    }

    private void lookLater() {
        later.execute(() -> {
            if (!moved) {
                process.destroyForcibly();
            } else if (process.isAlive()) {
                moved = false;
                lookLater();
            }
        });
    }
}

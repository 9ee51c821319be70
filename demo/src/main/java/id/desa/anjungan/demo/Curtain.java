package id.desa.anjungan.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a run that is broken off (Ctrl-C, the end of a terminal) still close what it opened: the thread that runs it is
/// interrupted and waited for before the JVM ends.
final class Curtain implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CountDownLatch down = new CountDownLatch(1);
    private final Thread hook;

    private Curtain(Thread run) {
        hook = Thread.ofPlatform().unstarted(() -> fall(run));
    }

    /// To be closed last, after everything that must be closed in any case.
    static Curtain over(Thread run) {
        var curtain = new Curtain(run);
        Runtime.getRuntime().addShutdownHook(curtain.hook);
        return curtain;
    }

    private void fall(Thread run) {
        run.interrupt();
        try {
            if (!down.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("anjungan demo: not everything could be cleaned up");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        down.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the JVM is ending and the hook is waiting for just this
        }
    }
}

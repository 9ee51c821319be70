package id.desa.anjungan.device.cups;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The wait between two looks, ended at once when the printer is closed.
final class Pause {
    private final CountDownLatch closed = new CountDownLatch(1);

    /// False once there is no reason to go on: closed, or interrupted.
    boolean pause(Duration time) {
        try {
            return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        closed.countDown();
    }
}

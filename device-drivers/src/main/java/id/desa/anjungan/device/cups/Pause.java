package id.desa.anjungan.device.cups;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The wait between two looks, which another thread can end at once.
final class Pause {
    private final CountDownLatch ended = new CountDownLatch(1);

    /// False once there is no reason to go on: ended, or interrupted.
    boolean pause(Duration time) {
        try {
            return !ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isEnded() {
        return ended.getCount() == 0;
    }

    void end() {
        ended.countDown();
    }
}

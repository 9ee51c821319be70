package id.desa.anjungan.kiosk;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The kiosk's own threads, parted by what they may wait for, so that nothing slow holds up what must be on time.
final class Threads implements AutoCloseable {
    /// One virtual thread a task, for whatever may block.
    final Background background = new Background();
    /// Ticks. It waits for nothing: neither for the disk nor for the village.
    final Worker clock;
    /// Carries messages: a village that answers slowly must not stop the clock.
    final Worker postman;
    /// Fetches letters ahead, which may take long on a slow line.
    final Worker keeper;

    Threads(Consumer<Throwable> bugs) {
        clock = new Worker("kiosk-worker", bugs);
        postman = new Worker("kiosk-postman", bugs);
        keeper = new Worker("kiosk-keeper", bugs);
    }

    /// On the clock's thread: for what does not wait.
    void every(int seconds, int firstAfter, Runnable task) {
        var _ = clock.scheduleAtFixedRate(task, firstAfter, seconds, TimeUnit.SECONDS);
    }

    /// Beside it: for what waits for the disk.
    void asideEvery(int seconds, int firstAfter, Runnable task) {
        every(seconds, firstAfter, () -> background.execute(task));
    }

    /// Nothing new begins.
    void stop() {
        clock.shutdown();
        postman.shutdown();
        keeper.shutdown();
    }

    /// Lets what runs end by itself for a moment.
    @Override
    public void close() {
        stop();
        Background.ended(clock);
        Background.ended(postman);
        Background.ended(keeper);
        background.close();
    }
}

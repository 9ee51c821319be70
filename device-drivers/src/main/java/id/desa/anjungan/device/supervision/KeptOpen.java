package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one thing open on a platform thread of its own: opens it, reads until it breaks, waits a little, opens it
/// again, until closed. For devices that talk by themselves: scanners, card readers, keyboards, cameras.
public final class KeptOpen implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptOpen.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /// A plug that was put back is found within this.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final Attempt attempt;
    private final Backoff backoff;
    private final Thread thread;
    private volatile PeripheralStatus status = new PeripheralStatus.Offline(OfflineCause.NOT_FOUND, "not opened yet");
    private volatile boolean open = true;
    private boolean wasBroken;
    private final AtomicLong openings = new AtomicLong();

    /// Opens the thing and reads it. Called again after each failure, on the same thread.
    @FunctionalInterface
    public interface Attempt {
        /// Returns when [Hold#isWanted] no longer holds; look at it at least once a second.
        void run(Hold hold) throws IOException;
    }

    private KeptOpen(String name, Attempt attempt, Backoff backoff) {
        this.attempt = attempt;
        this.backoff = backoff;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::keep);
    }

    /// @param name of the thread
    public static KeptOpen start(String name, Attempt attempt) {
        return start(name, attempt, new Backoff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault()));
    }

    public static KeptOpen start(String name, Attempt attempt, Backoff backoff) {
        var kept = new KeptOpen(name, attempt, backoff);
        kept.thread.start();
        return kept;
    }

    /// What one attempt has in its hands.
    public final class Hold {
        /// The device answers: from now on it is ready.
        public void opened() {
            if (!status.works()) {
                openings.incrementAndGet();
            }
            wasBroken = false;
            backoff.reset();
            status = new PeripheralStatus.Ready();
        }

        public boolean isWanted() {
            return open;
        }
    }

    public PeripheralStatus status() {
        return status;
    }

    /// Times it was opened again after the first.
    public long reconnects() {
        return Math.max(0, openings.get() - 1);
    }

    private void keep() {
        while (open) {
            try {
                attempt.run(new Hold());
            } catch (IOException failure) {
                status = new PeripheralStatus.Offline(
                        DeviceUnusable.causeOf(failure), String.valueOf(failure.getMessage()));
            } catch (RuntimeException bug) {
                broken(bug);
            }
            rest(backoff.next());
        }
    }

    /// A bug in one driver must not end its device for good, let alone another's.
    private void broken(RuntimeException bug) {
        if (!wasBroken) { // once, not at each try
            LOG.error("device thread {}", thread.getName(), bug);
        }
        wasBroken = true;
        status = new PeripheralStatus.Offline(
                OfflineCause.NO_ANSWER, "a bug: " + bug.getClass().getName());
    }

    private void rest(Duration time) {
        guard.lock();
        try {
            var left = time.toNanos();
            while (open && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            open = false;
        } finally {
            guard.unlock();
        }
    }

    /// Ends it, and waits for a moment until the device is let go.
    @Override
    public void close() {
        guard.lock();
        try {
            open = false;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

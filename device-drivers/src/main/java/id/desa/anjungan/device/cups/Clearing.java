package id.desa.anjungan.device.cups;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// Clears the queue, and where the spooler is down, as soon as it is back: a spooler that died with a letter prints it
/// when it returns, whoever stands there then.
final class Clearing {
    /// What the spooler does not let this user take away stays until somebody changes that.
    private static final Duration REFUSED = Duration.ofSeconds(30);

    private final ScheduledExecutorService later;
    private final Spool spool;
    private final ReentrantLock line;
    private final Duration look;
    private final AtomicBoolean waiting = new AtomicBoolean();
    /// Only by the holder of the line.
    private boolean owed;

    /// @param line held by whoever prints
    /// @param look pause between two tries
    Clearing(Spool spool, ReentrantLock line, Duration look, ScheduledExecutorService later) {
        this.later = later;
        this.spool = spool;
        this.line = line;
        this.look = look;
    }

    /// By the holder of the line.
    void now() {
        try {
            owed = !spool.clear();
            if (owed) {
                tryAgain(REFUSED);
            }
        } catch (IOException _) {
            owe();
        }
    }

    /// By the holder of the line, before anything new is sent.
    void settle() {
        if (owed) {
            now();
        }
    }

    /// By the holder of the line: something may still be with a spooler that does not answer.
    void owe() {
        owed = true;
        tryAgain(look);
    }

    private void tryAgain(Duration pause) {
        try {
            if (waiting.compareAndSet(false, true)) {
                var _ = later.schedule(this::retry, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException _) {
            // Closed: the next start of the kiosk clears the queue.
        }
    }

    private void retry() {
        waiting.set(false);
        if (line.tryLock()) {
            try {
                settle();
            } finally {
                line.unlock();
            }
        } else {
            tryAgain(look);
        }
    }
}

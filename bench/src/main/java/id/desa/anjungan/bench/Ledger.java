package id.desa.anjungan.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// What a device has to tell, in order, beside what it told.
final class Ledger {
    private static final long A_MOMENT_NANOS = 100_000;

    private final Queue<Object> outstanding = new ConcurrentLinkedQueue<>();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();

    /// Before it can be told.
    void expect(Object event) {
        wanted.incrementAndGet();
        outstanding.add(event);
    }

    void hear(Object event) {
        (event.equals(outstanding.poll()) ? right : wrong).incrementAndGet();
    }

    void compare(Object expected, Object is) {
        expect(expected);
        hear(is);
    }

    /// Waits until everything was told.
    boolean settles(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!outstanding.isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
        return true;
    }

    long wanted() {
        return wanted.get();
    }

    /// What never came, came late or came otherwise.
    long lost() {
        return wanted.get() - right.get() + wrong.get();
    }
}

package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterStatus;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Moves paper step by step and stops where its status says so. Thread-safe.
final class SimulatedPaperPath {
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final SimulatedPace pace;
    private PrinterStatus status = new PrinterStatus.Ready();
    private PrinterStatus afterTrap = status;
    private int trapAt = -1;
    private long moved;
    private boolean cleared;
    private boolean closed;
    private boolean stuck;
    private Runnable onStep = () -> {};

    SimulatedPaperPath(SimulatedPace pace) {
        this.pace = pace;
    }

    void becomes(PrinterStatus next) {
        guard.lock();
        try {
            status = next;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    void stopsAfter(int steps, PrinterStatus then) {
        guard.lock();
        try {
            trapAt = steps;
            afterTrap = then;
        } finally {
            guard.unlock();
        }
    }

    /// Whoever asks waits until it is no longer stuck.
    void sticks(boolean now) {
        guard.lock();
        try {
            stuck = now;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    /// @param listener hears of each step that was made
    void onStep(Runnable listener) {
        guard.lock();
        try {
            onStep = listener;
        } finally {
            guard.unlock();
        }
    }

    private void whileStuck() {
        while (stuck && !closed) {
            changed.awaitUninterruptibly();
        }
    }

    PrinterStatus status() {
        guard.lock();
        try {
            whileStuck();
            return status;
        } finally {
            guard.unlock();
        }
    }

    long moved() {
        guard.lock();
        try {
            return moved;
        } finally {
            guard.unlock();
        }
    }

    PrintOutcome move(int steps, PrintProgress progress, Evidence evidence) {
        guard.lock();
        try {
            whileStuck();
            if (isStopped()) {
                return new PrintOutcome.NotPrinted(status);
            }
            cleared = false;
            progress.at(0, status);
            for (var done = 0; done < steps; done++) {
                if (!step(done, progress)) {
                    return done == 0 ? new PrintOutcome.NotPrinted(status) : new PrintOutcome.Uncertain(status);
                }
                progress.at(done + 1, status);
            }
            springTrap(steps);
            return new PrintOutcome.Printed(status instanceof PrinterStatus.Silent ? Evidence.TRANSMITTED : evidence);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Uncertain(status);
        } finally {
            guard.unlock();
        }
    }

    private boolean step(int done, PrintProgress progress) throws InterruptedException {
        var left = pace.perStep().toNanos();
        while (left > 0 && !isGivenUp()) {
            left = changed.awaitNanos(left);
        }
        springTrap(done);
        var patience = TimeUnit.NANOSECONDS.convert(pace.patience());
        if (isStopped()) {
            progress.at(done, status);
        }
        while (isStopped() && patience > 0 && !isGivenUp()) {
            patience = changed.awaitNanos(patience);
        }
        if (isStopped() || isGivenUp()) {
            return false;
        }
        moved++;
        onStep.run();
        whileStuck();
        return true;
    }

    private void springTrap(int done) {
        if (done == trapAt) {
            trapAt = -1;
            status = afterTrap;
        }
    }

    private boolean isStopped() {
        return status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline;
    }

    private boolean isGivenUp() {
        return cleared || closed;
    }

    /// Ends what moves now; what comes later moves.
    void clear() {
        guard.lock();
        try {
            cleared = true;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    void close() {
        guard.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }
}

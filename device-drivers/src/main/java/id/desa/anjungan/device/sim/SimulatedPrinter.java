package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What the simulated printers have in common: a paper path, the paper that came out of it, a memory of every job, and
/// hands that may move from any thread while it prints.
///
/// @param <P> what it prints
public abstract sealed class SimulatedPrinter<P> permits SimulatedPagePrinter, SimulatedReceiptPrinter {
    /// More than a day's work; what is older is thrown away.
    public static final int MOST_KEPT = 200;

    final SimulatedPaperPath path;
    private final ReentrantLock line = new ReentrantLock();
    private final Deque<P> paperOut = new ArrayDeque<>();
    private final Deque<PrintRef> jobs = new ArrayDeque<>();
    private final Map<PrintRef, PrintOutcome> outcomes = new HashMap<>();
    private volatile FaultPlayer player = new FaultPlayer(FaultScript.NONE, _ -> {}, _ -> {});

    SimulatedPrinter(SimulatedPace pace) {
        this.path = new SimulatedPaperPath(pace);
    }

    /// From now on it says this of itself; a job that waits for a mended cause goes on.
    public final void becomes(PrinterStatus next) {
        path.becomes(next);
    }

    /// From now on that happens to it, instead of what was to happen before.
    public final void follows(FaultScript script) {
        player.close();
        player = new FaultPlayer(script, this::begins, this::ends);
        path.onStep(() -> player.counted(step(), 1));
    }

    /// What one step of its paper is.
    abstract FaultScript.Unit step();

    private void begins(Fault fault) {
        switch (fault) {
            case Fault.Because(var reason) ->
                becomes(
                        reason.severity() == PrinterReason.Severity.WARNING
                                ? new PrinterStatus.Ready(Set.of(reason))
                                : new PrinterStatus.Stopped(reason));
            case Fault.Gone _ -> becomes(new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "by script"));
            case Fault.Silent _ -> becomes(new PrinterStatus.Silent());
            case Fault.Stuck _ -> path.sticks(true);
        }
    }

    private void ends(Fault fault) {
        if (fault instanceof Fault.Stuck) {
            path.sticks(false);
        } else {
            becomes(new PrinterStatus.Ready());
        }
    }

    /// What came out whole of late, oldest first.
    public final synchronized List<P> paperOut() {
        return List.copyOf(paperOut);
    }

    public final PrinterStatus status() {
        return path.status();
    }

    public final synchronized PrintOutcome outcomeOf(PrintRef ref) {
        return outcomes.getOrDefault(ref, new PrintOutcome.Uncertain(status()));
    }

    public Map<Statistic, Long> statistics() {
        return Map.of(counted(), path.moved());
    }

    abstract Statistic counted();

    public final void clear() {
        path.clear();
    }

    public final void close() {
        player.close();
        path.close();
    }

    /// One job at a time.
    final PrintOutcome inTurn(PrintRef ref, P paper, Supplier<PrintOutcome> work) {
        line.lock();
        try {
            var outcome = work.get();
            keep(ref, paper, outcome);
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private synchronized void keep(PrintRef ref, P paper, PrintOutcome outcome) {
        if (outcomes.put(ref, outcome) == null) {
            jobs.add(ref);
        }
        if (outcome instanceof PrintOutcome.Printed) {
            paperOut.add(paper);
        }
        if (jobs.size() > MOST_KEPT) {
            outcomes.remove(jobs.remove());
        }
        if (paperOut.size() > MOST_KEPT) {
            paperOut.remove();
        }
    }
}

package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// A receipt printer made of nothing, `sim:receipt-printer`. A slip moves in two steps, so that it can be torn
/// half-way.
public final class SimulatedReceiptPrinter implements ReceiptPrinter {
    private static final int STEPS = 2;

    private final ReentrantLock line = new ReentrantLock();
    private final SimulatedPaperPath path;
    private final List<Receipt> paperOut = new ArrayList<>();
    private final Map<PrintRef, PrintOutcome> outcomes = new HashMap<>();

    public SimulatedReceiptPrinter(SimulatedPace pace) {
        this.path = new SimulatedPaperPath(pace);
    }

    public SimulatedReceiptPrinter() {
        this(SimulatedPace.INSTANT);
    }

    public void becomes(PrinterStatus next) {
        path.becomes(next);
    }

    /// Stops by itself in the middle of the next slip.
    public void stopsHalfWay(PrinterStatus then) {
        path.stopsAfter(1, then);
    }

    /// The slips that came out whole, oldest first.
    public synchronized List<Receipt> paperOut() {
        return List.copyOf(paperOut);
    }

    @Override
    public PrinterStatus status() {
        return path.status();
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        line.lock();
        try {
            var outcome = path.move(STEPS, PrintProgress.NONE, Evidence.PROCESS_ID);
            keep(ref, receipt, outcome);
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private synchronized void keep(PrintRef ref, Receipt receipt, PrintOutcome outcome) {
        outcomes.put(ref, outcome);
        if (outcome instanceof PrintOutcome.Printed) {
            paperOut.add(receipt);
        }
    }

    @Override
    public synchronized PrintOutcome outcomeOf(PrintRef ref) {
        return outcomes.getOrDefault(ref, new PrintOutcome.Uncertain(status()));
    }

    @Override
    public void clear() {}

    @Override
    public void close() {
        path.close();
    }
}

package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Statistic;
import java.util.Map;
import java.util.Set;

/// A receipt printer made of nothing, `sim:receipt-printer`. A slip moves in two steps, so that it can be torn
/// half-way.
public final class SimulatedReceiptPrinter extends SimulatedPrinter<Receipt> implements ReceiptPrinter {
    private static final int STEPS = 2;
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.STATUS_CHANNEL,
            Capability.COVER_SENSOR,
            Capability.NEAR_END_SENSOR,
            Capability.CUTTER,
            Capability.PROCESS_ID);

    public SimulatedReceiptPrinter(SimulatedPace pace) {
        super(pace);
    }

    public SimulatedReceiptPrinter() {
        this(SimulatedPace.INSTANT);
    }

    /// Stops by itself in the middle of the next slip.
    public void stopsHalfWay(PrinterStatus then) {
        path.stopsAfter(1, then);
    }

    @Override
    FaultScript.Unit step() {
        return FaultScript.Unit.LINES;
    }

    @Override
    Statistic counted() {
        return Statistic.LINES;
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return Map.of(
                Statistic.LINES, path.moved(), Statistic.CUTS, (long) paperOut().size());
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        return inTurn(ref, receipt, () -> path.move(STEPS, PrintProgress.NONE, Evidence.PROCESS_ID));
    }
}

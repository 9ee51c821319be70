package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Statistic;
import java.util.Map;
import java.util.Set;

/// A receipt printer under watch, like [SupervisedPagePrinter].
final class SupervisedReceiptPrinter implements ReceiptPrinter {
    private final ReceiptPrinter printer;
    private final Watch<PrinterStatus> watch;
    private final BoundedCalls calls;
    private final SupervisionSettings settings;

    SupervisedReceiptPrinter(
            ReceiptPrinter printer, Watch<PrinterStatus> watch, BoundedCalls calls, SupervisionSettings settings) {
        this.printer = printer;
        this.watch = watch;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public PrinterStatus status() {
        return watch.status();
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        var outcome = calls.within(settings.printBound(), () -> printer.print(ref, receipt));
        watch.nudge();
        return outcome.orElseGet(SupervisedPagePrinter::unknown);
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return calls.within(settings.clearBound(), () -> printer.outcomeOf(ref))
                .orElseGet(SupervisedPagePrinter::unknown);
    }

    @Override
    public void clear() {
        var _ = calls.within(settings.clearBound(), () -> {
            printer.clear();
            return true;
        });
        watch.nudge();
    }

    @Override
    public Set<Capability> capabilities() {
        return printer.capabilities();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return watch.statistics();
    }

    @Override
    public void close() {
        watch.close();
    }
}

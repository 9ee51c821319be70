package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.PrinterStatus;
import java.util.function.Consumer;

final class SupervisedPagePrinter extends SupervisedPrinter implements PagePrinter {
    private static final long NO_COUNTER = -1;

    private final PagePrinter printer;

    SupervisedPagePrinter(
            PagePrinter printer, Watch<PrinterStatus> watch, BoundedCalls calls, SupervisionSettings settings) {
        super(printer, watch, calls, settings);
        this.printer = printer;
    }

    @Override
    public long impressions() {
        return calls.within(settings.lookBound(), printer::impressions).orElse(NO_COUNTER);
    }

    @Override
    public boolean takes(Media media) {
        return calls.within(settings.lookBound(), () -> printer.takes(media)).orElse(true);
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        return printing(() -> printer.print(job, progress));
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return asking(() -> printer.outcomeOf(ref));
    }

    @Override
    public void clear() {
        clearing(printer::clear);
    }

    @Override
    public String countedBy() {
        return printer.countedBy();
    }

    @Override
    public String impressionsBy() {
        return printer.impressionsBy();
    }

    @Override
    public void onNote(Consumer<PrinterNote> listener) {
        printer.onNote(listener);
    }
}

package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A page printer under watch: its status is what was last told and never blocks, its calls come back in their time
/// whatever the driver does.
final class SupervisedPagePrinter implements PagePrinter {
    private static final long NO_COUNTER = -1;

    private final PagePrinter printer;
    private final Watch<PrinterStatus> watch;
    private final BoundedCalls calls;
    private final SupervisionSettings settings;

    SupervisedPagePrinter(
            PagePrinter printer, Watch<PrinterStatus> watch, BoundedCalls calls, SupervisionSettings settings) {
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
    public long impressions() {
        return calls.within(settings.lookBound(), printer::impressions).orElse(NO_COUNTER);
    }

    @Override
    public boolean takes(Media media) {
        return calls.within(settings.lookBound(), () -> printer.takes(media)).orElse(true);
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        var outcome = calls.within(settings.printBound(), () -> printer.print(job, progress));
        outcome.ifPresent(this::answered);
        watch.nudge();
        return outcome.orElseGet(SupervisedPagePrinter::unknown);
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return calls.within(settings.clearBound(), () -> printer.outcomeOf(ref))
                .orElseGet(SupervisedPagePrinter::unknown);
    }

    private void answered(PrintOutcome outcome) {
        switch (outcome) {
            case PrintOutcome.NotPrinted(var because) when !because.works() -> watch.answered(because);
            case PrintOutcome.Uncertain(var because) when !because.works() -> watch.answered(because);
            case PrintOutcome.NotPrinted _, PrintOutcome.Uncertain _, PrintOutcome.Printed _ -> {}
        }
    }

    static PrintOutcome unknown() {
        return new PrintOutcome.Uncertain(
                new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "the driver did not come back"));
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
    public String countedBy() {
        return printer.countedBy();
    }

    @Override
    public void onNote(Consumer<PrinterNote> listener) {
        printer.onNote(listener);
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

package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Device;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// A printer under watch: its status is what was last told and never blocks, its calls come back in their time whatever
/// the driver does.
abstract sealed class SupervisedPrinter permits SupervisedPagePrinter, SupervisedReceiptPrinter {
    final BoundedCalls calls;
    final SupervisionSettings settings;
    private final Device driver;
    private final Watch<PrinterStatus> watch;

    SupervisedPrinter(Device driver, Watch<PrinterStatus> watch, BoundedCalls calls, SupervisionSettings settings) {
        this.driver = driver;
        this.watch = watch;
        this.calls = calls;
        this.settings = settings;
    }

    public final PrinterStatus status() {
        return watch.status();
    }

    final PrintOutcome printing(Supplier<PrintOutcome> print) {
        var outcome = calls.within(settings.printBound(), print);
        outcome.ifPresent(this::answered);
        watch.nudge();
        return outcome.orElseGet(SupervisedPrinter::unknown);
    }

    /// Whoever is told that a print failed waits for the change that mends it: so the trouble itself is told first.
    private void answered(PrintOutcome outcome) {
        switch (outcome) {
            case PrintOutcome.NotPrinted(var because) when !because.works() -> watch.answered(because);
            case PrintOutcome.Uncertain(var because) when !because.works() -> watch.answered(because);
            case PrintOutcome.NotPrinted _, PrintOutcome.Uncertain _, PrintOutcome.Printed _ -> {}
        }
    }

    final PrintOutcome asking(Supplier<PrintOutcome> outcomeOf) {
        return calls.within(settings.clearBound(), outcomeOf).orElseGet(SupervisedPrinter::unknown);
    }

    private static PrintOutcome unknown() {
        return new PrintOutcome.Uncertain(
                new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "the driver did not come back"));
    }

    final void clearing(Runnable clear) {
        var _ = calls.within(settings.clearBound(), () -> {
            clear.run();
            return true;
        });
        watch.nudge();
    }

    public final Set<Capability> capabilities() {
        return driver.capabilities();
    }

    public final Map<Statistic, Long> statistics() {
        return watch.statistics();
    }

    public final void close() {
        watch.close();
    }
}

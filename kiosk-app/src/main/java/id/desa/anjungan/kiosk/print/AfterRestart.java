package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintOutcome.Uncertain;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.store.PrintJob;

/// What became of a job that was under way when the power went: in the printer's own words, else by its life counter,
/// else nobody but a person knows.
final class AfterRestart {
    private AfterRestart() {}

    static PrintOutcome outcomeOf(PrintJob job, PagePrinter printer) {
        return switch (printer.outcomeOf(new PrintRef(job.job()))) {
            case Uncertain(var because) -> byCounter(job, printer, new NotPrinted(because), because);
            case Printed(var evidence)
            when !evidence.isPaper() -> {
                var because = new PrinterStatus.Silent();
                yield byCounter(job, printer, new Uncertain(because), because); // bytes it took may yet be paper
            }
            case PrintOutcome known -> known;
        };
    }

    /// What still waits would come out after it was counted, so the queue is emptied first. Two counts of two sources
    /// tell nothing together: a printer may count otherwise by SNMP than by PJL.
    ///
    /// @param ifNoneCame where a printer that is ready has not moved a sheet since
    private static PrintOutcome byCounter(
            PrintJob job, PagePrinter printer, PrintOutcome ifNoneCame, PrinterStatus because) {
        printer.clear();
        var now = printer.impressions();
        if (job.counterBefore() < 0 || now < 0 || !job.counterSource().equals(printer.impressionsBy())) {
            return new Uncertain(because);
        }
        var out = now - job.counterBefore();
        if (out >= job.sides()) {
            return new Printed(Evidence.COUNTER);
        }
        return out == 0 && printer.status() instanceof PrinterStatus.Ready ? ifNoneCame : new Uncertain(because);
    }

    /// Whether the printer counted sheets since the job began, so that a "no" is not enough. A printer without a
    /// counter has no say.
    static boolean hasMoved(PrintJob job, PagePrinter printer) {
        var now = printer.impressions();
        return job.counterBefore() >= 0
                && now > job.counterBefore()
                && job.counterSource().equals(printer.impressionsBy());
    }
}

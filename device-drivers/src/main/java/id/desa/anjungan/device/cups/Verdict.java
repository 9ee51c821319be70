package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;

/// What one look proves. "Completed" at the spooler proves that bytes left it; paper is proved by the printer's count.
sealed interface Verdict {
    /// Nothing yet: look again.
    record Wait() implements Verdict {}

    /// The spooler is through and the printer's count is not: look again, but not for long.
    record Settle(PrintOutcome otherwise) implements Verdict {}

    record End(PrintOutcome outcome) implements Verdict {}

    /// @param begun whether the spooler may have sent a byte
    static Verdict of(Look look, int sides, boolean begun) {
        if (look.hasAllOut(sides) && look.isOver()) {
            return new End(new PrintOutcome.Printed(Evidence.COUNTER));
        }
        if (!look.isOver()) {
            return new Wait();
        }
        if (look.queued().isEmpty()) {
            return new Settle(new PrintOutcome.Uncertain(look.status()));
        }
        if (look.own().filter(own -> own.stage() == JobView.Stage.FAILED).isPresent()) {
            return new Settle(failed(look, begun)); // whatever the spooler makes of it
        }
        return switch (look.queued().get().stage()) {
            case WAITING, RUNNING -> new Wait();
            case COMPLETED -> completed(look);
            case FAILED -> new Settle(failed(look, begun));
        };
    }

    /// A printer that counts none at all may simply not count; one that counts some and then stops has a torn job.
    private static Verdict completed(Look look) {
        return new Settle(
                look.hasPaperOut()
                        ? new PrintOutcome.Uncertain(look.status())
                        : new PrintOutcome.Printed(Evidence.TRANSMITTED));
    }

    /// No sheet came out and none will: only where the printer itself says that it is through with the job and counts
    /// zero, or where the spooler had not begun. A printer that cannot speak of its jobs may hold the letter in its
    /// memory and print it once its tray is filled, whatever it counts now.
    static PrintOutcome failed(Look look, boolean begun) {
        var endedWithNone = look.own().isPresent() && look.sides().isPresent() && !look.hasPaperOut() && look.isOver();
        var neverLeft = !begun && look.own().isEmpty() && look.spoolerAnswers() && look.isOver();
        return endedWithNone || neverLeft
                ? new PrintOutcome.NotPrinted(because(look.status()))
                : new PrintOutcome.Uncertain(because(look.status()));
    }

    /// A printer that failed a job and says nothing is wrong needs somebody to look at it.
    private static PrinterStatus because(PrinterStatus status) {
        return switch (status) {
            case PrinterStatus.Ready _, PrinterStatus.Silent _ -> new PrinterStatus.Stopped(PrinterReason.OTHER);
            case PrinterStatus.Stopped _, PrinterStatus.Offline _ -> status;
        };
    }
}

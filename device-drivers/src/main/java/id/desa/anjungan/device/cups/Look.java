package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterStatus;
import java.util.Optional;
import java.util.OptionalInt;

/// One look at a running job from both ends.
///
/// @param spoolerAnswers whether the spooler said anything at all
/// @param queued the job in the spooler's words; empty where the spooler does not know it (any more)
/// @param own the same job in the printer's own words; empty where it never got there or cannot tell
/// @param sides sides out by the printer's own count
/// @param status of queue and printer together
record Look(
        boolean spoolerAnswers,
        Optional<JobView> queued,
        Optional<JobView> own,
        OptionalInt sides,
        PrinterStatus status) {
    boolean isStopped() {
        return status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline;
    }

    boolean hasPaperOut() {
        return sides.isPresent() && sides.getAsInt() > 0;
    }

    boolean hasAllOut(int expected) {
        return sides.isPresent() && sides.getAsInt() >= expected;
    }

    /// The printer is through with it, or never had it and the spooler will not send it any more.
    boolean isOver() {
        return own.map(job -> job.stage().isOver())
                .orElseGet(() -> queued.map(job -> job.stage().isOver()).orElse(true));
    }

    /// The spooler thinks itself through and the printer is not: nobody is going to finish it.
    boolean isLeftBehind() {
        return queued.filter(job -> job.stage().isOver()).isPresent() && !isOver();
    }

    /// The spooler holds it and has not done with it.
    boolean isInTheSpooler() {
        return queued.filter(job -> !job.stage().isOver()).isPresent();
    }

    int sidesOrZero() {
        return sides.orElse(0);
    }
}

package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterStatus;
import java.time.Duration;

/// How a job went so far, look by look.
final class Course {
    private final CupsSettings settings;
    private final Duration toSettle;
    private final Stopwatch started = Stopwatch.started();
    private final Stopwatch stopped = Stopwatch.started();
    private final Stopwatch settling = Stopwatch.started();
    private int sides;
    private boolean begun;
    private boolean spoolerWent;

    /// @param toSettle how long the printer may take after the spooler is through
    Course(CupsSettings settings, Duration toSettle) {
        this.settings = settings;
        this.toSettle = toSettle;
    }

    void saw(Look look, Verdict verdict) {
        begun |= hasBegun(look);
        spoolerWent |= !look.spoolerAnswers();
        if (!(verdict instanceof Verdict.Settle) || look.sidesOrZero() > sides) {
            settling.restart();
        }
        sides = Math.max(sides, look.sidesOrZero());
        if (!look.isStopped() && !look.isLeftBehind()) {
            stopped.restart();
        }
    }

    /// Whether the printer may have got a byte.
    boolean begun() {
        return begun;
    }

    boolean hasSettled() {
        return settling.hasRun(toSettle);
    }

    /// Stopped for too long, or at work for too long, or about to be sent a second time.
    boolean isHopeless(Look look) {
        var patience = look.hasPaperOut() ? settings.stoppedAfterPaper() : settings.stoppedBeforePaper();
        return stopped.hasRun(patience) || started.hasRun(settings.wholeJob()) || isSentAgain(look);
    }

    /// A spooler that died with a job under way sends all of it once more when it is back.
    private boolean isSentAgain(Look look) {
        return spoolerWent && begun && look.spoolerAnswers() && look.isInTheSpooler();
    }

    /// CUPS says "processing" of a printer that is switched off, too.
    static boolean hasBegun(Look look) {
        return look.own().isPresent()
                || (look.queued()
                                .filter(job -> job.stage() != JobView.Stage.WAITING)
                                .isPresent()
                        && !(look.status() instanceof PrinterStatus.Offline));
    }
}

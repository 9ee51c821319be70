package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Follows one job to its end, and brings about that end where the printer does not.
final class JobWatch {
    private final Spool spool;
    private final CupsSettings settings;
    private final Pause pause;
    private final PrintRef ref;
    private final Optional<IppPrinter> printer;
    private final OptionalInt before;

    JobWatch(
            Spool spool,
            CupsSettings settings,
            Pause pause,
            PrintRef ref,
            Optional<IppPrinter> printer,
            OptionalInt before) {
        this.spool = spool;
        this.settings = settings;
        this.pause = pause;
        this.ref = ref;
        this.printer = printer;
        this.before = before;
    }

    /// Looks until the spooler lists the job, for the time it has for that.
    Look accepted() {
        return until(settings.accepted(), look -> look.queued().isPresent());
    }

    PrintOutcome follow(PageJob job, PrintProgress progress) {
        var sides = job.pages() * job.copies();
        var started = Stopwatch.started();
        var stopped = Stopwatch.started();
        var settling = Stopwatch.started();
        var begun = false;
        while (true) {
            var look = look();
            begun |= hasBegun(look);
            progress.at(look.sidesOrZero(), look.status());
            var verdict = Verdict.of(look, sides);
            if (verdict instanceof Verdict.End(var outcome)) {
                return outcome;
            }
            if (verdict instanceof Verdict.Settle(var otherwise)
                    && (printer.isEmpty() || settling.hasRun(settings.settled()))) {
                return otherwise;
            }
            if (!(verdict instanceof Verdict.Settle)) {
                settling.restart();
            }
            if (!look.isStopped() && !look.isLeftBehind()) {
                stopped.restart();
            }
            var patience = look.hasPaperOut() ? settings.stoppedAfterPaper() : settings.stoppedBeforePaper();
            if (stopped.hasRun(patience) || started.hasRun(settings.wholeJob()) || !pause.pause(settings.look())) {
                return giveUp(look, begun, sides);
            }
        }
    }

    /// A job found after a restart is not followed: nothing of an ended session prints.
    PrintOutcome resolve() {
        var look = look();
        if (look.own().isEmpty() && look.queued().isEmpty()) {
            return new PrintOutcome.Uncertain(look.status());
        }
        return look.isOver() ? resolved(look) : giveUp(look, hasBegun(look), Integer.MAX_VALUE);
    }

    private static PrintOutcome resolved(Look look) {
        var own = look.own().map(JobView::stage).orElse(JobView.Stage.FAILED);
        if (own == JobView.Stage.COMPLETED && look.hasPaperOut()) {
            return new PrintOutcome.Printed(Evidence.COUNTER);
        }
        return own == JobView.Stage.FAILED && look.own().isPresent()
                ? Verdict.failed(look)
                : new PrintOutcome.Uncertain(look.status());
    }

    /// @param begun whether the spooler may have begun to send
    private PrintOutcome giveUp(Look last, boolean begun, int sides) {
        cancel();
        var end = until(settings.cancelled(), Look::isOver);
        if (end.hasAllOut(sides)) {
            return new PrintOutcome.Printed(Evidence.COUNTER);
        }
        if (!begun && end.own().isEmpty() && end.spoolerAnswers() && end.isOver()) {
            return new PrintOutcome.NotPrinted(last.status());
        }
        var outcome = Verdict.failed(end);
        return outcome instanceof PrintOutcome.NotPrinted
                ? new PrintOutcome.NotPrinted(last.status())
                : new PrintOutcome.Uncertain(last.status());
    }

    private void cancel() {
        var look = look();
        look.queued().ifPresent(job -> tell(() -> spool.queue().cancel(job.id())));
        look.own()
                .filter(job -> !job.stage().isOver())
                .ifPresent(job -> printer.ifPresent(own -> tell(() -> own.cancel(job.id()))));
    }

    /// Leaves nothing of the job with the spooler: no document, no history.
    void forget() {
        try {
            for (var job : spool.queue().jobs()) {
                if (job.name().equals(ref.name())) {
                    spool.queue().forget(job.id());
                }
            }
        } catch (IOException _) {
            // The spooler is gone. The ledger clears the queue before the next letter.
        }
    }

    /// Whether the printer may have got a byte. CUPS says "processing" of a printer that is switched off, too.
    private static boolean hasBegun(Look look) {
        return look.own().isPresent()
                || (look.queued()
                                .filter(job -> job.stage() != JobView.Stage.WAITING)
                                .isPresent()
                        && !(look.status() instanceof PrinterStatus.Offline));
    }

    private Look until(Duration limit, Predicate<Look> reached) {
        var started = Stopwatch.started();
        var look = look();
        while (!reached.test(look) && !started.hasRun(limit) && pause.pause(settings.look())) {
            look = look();
        }
        return look;
    }

    private Look look() {
        return spool.look(ref, printer, before);
    }

    private static void tell(Request request) {
        try {
            request.send();
        } catch (IOException _) {
            // Whether it worked is seen by looking, not by its answer.
        }
    }

    @FunctionalInterface
    private interface Request {
        void send() throws IOException;
    }
}

package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/// Follows one job to its end, and brings about that end where the printer does not.
final class JobWatch {
    private final Spool spool;
    private final CupsSettings settings;
    private final Turn turn;
    private final PrintRef ref;
    private final Behind printer;

    JobWatch(Spool spool, CupsSettings settings, Turn turn, PrintRef ref, Behind printer) {
        this.spool = spool;
        this.settings = settings;
        this.turn = turn;
        this.ref = ref;
        this.printer = printer;
    }

    /// Looks until the spooler lists the job, for the time it has for that.
    Look accepted() {
        return until(settings.accepted(), turn.wanted(), look -> look.queued().isPresent());
    }

    PrintOutcome follow(PageJob job, PrintProgress progress) {
        var sides = job.pages() * job.copies();
        var course = new Course(settings, printer.ipp().isPresent() ? settings.settled() : settings.settledAside());
        while (true) {
            var look = look();
            var verdict = Verdict.of(look, sides, course.begun() || Course.hasBegun(look));
            course.saw(look, verdict);
            progress.at(look.sidesOrZero(), look.status());
            if (verdict instanceof Verdict.End(var outcome)) {
                return outcome;
            }
            if (verdict instanceof Verdict.Settle(var otherwise) && (!printer.counts() || course.hasSettled())) {
                return otherwise;
            }
            if (course.isHopeless(look) || !turn.wanted().pause(settings.look())) {
                return giveUp(look, course.begun(), sides);
            }
        }
    }

    /// A job found after a restart is not followed: nothing of an ended session prints.
    PrintOutcome resolve() {
        var look = look();
        if (look.own().isEmpty() && look.queued().isEmpty()) {
            return new PrintOutcome.Uncertain(look.status());
        }
        return look.isOver() ? resolved(look) : giveUp(look, Course.hasBegun(look), Integer.MAX_VALUE);
    }

    private static PrintOutcome resolved(Look look) {
        var own = look.own().map(JobView::stage).orElse(JobView.Stage.FAILED);
        if (own == JobView.Stage.COMPLETED && look.hasPaperOut()) {
            return new PrintOutcome.Printed(Evidence.COUNTER);
        }
        return own == JobView.Stage.FAILED && look.own().isPresent()
                ? Verdict.failed(look, true)
                : new PrintOutcome.Uncertain(look.status());
    }

    /// @param begun whether the spooler may have begun to send
    private PrintOutcome giveUp(Look last, boolean begun, int sides) {
        cancel();
        var end = until(settings.cancelled(), turn.open(), Look::isOver);
        if (end.hasAllOut(sides)) {
            return new PrintOutcome.Printed(Evidence.COUNTER);
        }
        var outcome = Verdict.failed(end, begun);
        return outcome instanceof PrintOutcome.NotPrinted
                ? new PrintOutcome.NotPrinted(last.status())
                : new PrintOutcome.Uncertain(last.status());
    }

    private void cancel() {
        var names = Set.of(ref.name());
        tell(() -> spool.queue().cancel(names));
        printer.ipp().ifPresent(own -> tell(() -> own.cancel(names)));
    }

    /// Leaves nothing of the job with the spooler: no document, no history.
    ///
    /// @return false where the spooler is gone: it may hold the job and print it when it is back
    boolean forget() {
        return tell(() -> spool.queue().forget(ref));
    }

    private Look until(Duration limit, Pause pause, Predicate<Look> reached) {
        var started = Stopwatch.started();
        var look = look();
        while (!reached.test(look) && !started.hasRun(limit) && pause.pause(settings.look())) {
            look = look();
        }
        return look;
    }

    private Look look() {
        return spool.look(ref, printer);
    }

    /// Whether it was said. Whether it worked is seen by looking.
    private static boolean tell(Request request) {
        try {
            request.send();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Request {
        void send() throws IOException;
    }
}

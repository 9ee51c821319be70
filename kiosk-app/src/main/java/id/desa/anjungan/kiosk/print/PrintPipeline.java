package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintOutcome.Uncertain;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.log.JsonLinesEncoder;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The one way a letter goes to paper. A row is written and synced before any byte goes out, and a row that may have
/// printed is never sent again: its outcome is told instead. What became of it reaches the village through the outbox.
public final class PrintPipeline implements LetterPrinting {
    private static final Logger LOG = LoggerFactory.getLogger(PrintPipeline.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLEAR_AGAIN = Duration.ofMillis(500);
    private static final int MOST_CLEARS = 40;
    private static final String RESIDENT = "RESIDENT";

    private final PagePrinter printer;
    private final String printerName;
    private final PrintLedger ledger;
    private final Supplier<PrintRef> names;
    private final Runnable outcomeWaits;
    private final Turnstile turnstile = new Turnstile(PATIENCE);

    /// @param names opaque and never twice the same
    /// @param outcomeWaits called when the village has something new to hear
    public PrintPipeline(
            PagePrinter printer, URI uri, PrintLedger ledger, Supplier<PrintRef> names, Runnable outcomeWaits) {
        this.printer = printer;
        this.printerName = uri.toString().replaceFirst("\\?.*", ""); // an option may hold a password of SNMP
        this.ledger = ledger;
        this.names = names;
        this.outcomeWaits = outcomeWaits;
    }

    @Override
    public PrintOutcome print(PrintGrant grant, byte[] document, UUID session, PrintProgress progress) {
        var turn = turnstile.enter(session);
        if (turn.isEmpty()) {
            return new NotPrinted(new PrinterStatus.Offline("busy"));
        }
        try (var _ = MDC.putCloseable(JsonLinesEncoder.SESSION, session.toString())) {
            return planned(grant, document, turn.get(), session, progress);
        } catch (StoreBroken broken) {
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue("error", causeOf(broken))
                    .log();
            return new NotPrinted(new PrinterStatus.Offline("store"));
        } finally {
            turnstile.leave(turn.get());
        }
    }

    @Override
    public boolean settle(String grantId, boolean cameOut) {
        var job = uncertain(grantId);
        job.ifPresent(asked -> ledger.answered(asked.job(), RESIDENT, cameOut ? "CAME_OUT" : "NOT_OUT"));
        if (job.isEmpty()) {
            return true; // settled before, by whomever
        }
        if (!cameOut && AfterRestart.hasMoved(job.get(), printer)) {
            KioskEvent.LETTER_PRINT_DISPUTED
                    .on(LOG)
                    .addKeyValue("job", job.get().job())
                    .log();
            return false;
        }
        settled(job.get(), cameOut);
        return true;
    }

    @Override
    public void notSure(String grantId) {
        uncertain(grantId).ifPresent(job -> ledger.answered(job.job(), RESIDENT, "NOT_SURE"));
    }

    private Optional<PrintJob> uncertain(String grantId) {
        return ledger.ofGrant(grantId).filter(job -> job.state() == State.UNCERTAIN);
    }

    private void settled(PrintJob job, boolean cameOut) {
        var state = cameOut ? State.PRINTED : State.NOT_PRINTED;
        ledger.ended(job, state, Optional.of(Evidence.PERSON), cameOut ? job.sides() : 0);
        KioskEvent.LETTER_PRINT_SETTLED
                .on(LOG)
                .addKeyValue("job", job.job())
                .addKeyValue("disposition", state)
                .log();
        outcomeWaits.run();
    }

    @Override
    public void abandon(UUID session) {
        turnstile.abandon(session).ifPresent(this::cleared);
    }

    @Override
    public void end(UUID session) {
        turnstile.end(session).ifPresent(this::cleared);
    }

    /// A clear that comes a moment before the letter is sent finds nothing: it is repeated until the turn is over.
    private void cleared(Turnstile.Turn turn) {
        printer.clear();
        for (var again = 0; again < MOST_CLEARS && !turnstile.hasLeft(turn, CLEAR_AGAIN); again++) {
            printer.clear();
        }
    }

    /// Looks into every job that was under way when the kiosk stopped or its disk went, and empties the printer's
    /// queue, so that nothing of an ended session prints. Nobody prints meanwhile.
    ///
    /// @return whether it was done; not while somebody prints
    /// @throws StoreBroken where the disk refuses: the queue is empty then, the jobs are still to be looked into
    public boolean resolveAfterRestart() {
        var turn = turnstile.enter(UUID.randomUUID());
        if (turn.isEmpty()) {
            return false;
        }
        try {
            resolveAll();
        } finally {
            turnstile.leave(turn.get());
        }
        outcomeWaits.run();
        return true;
    }

    private void resolveAll() {
        try {
            for (var job : ledger.in(State.SENDING)) {
                resolved(job, AfterRestart.outcomeOf(job, printer));
            }
            for (var job : ledger.in(State.PLANNED)) { // no byte went out
                resolved(job, new NotPrinted(new PrinterStatus.Ready()));
            }
        } finally {
            printer.clear();
        }
    }

    private PrintOutcome planned(
            PrintGrant grant, byte[] document, Turnstile.Turn turn, UUID session, PrintProgress progress) {
        var media = mediaOf(grant.paper());
        if (!printer.takes(media)) {
            return new NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED));
        }
        var job = job(grant, session);
        var earlier = ledger.plan(job);
        if (earlier.isPresent()) {
            return repeated(earlier.get());
        }
        if (turn.isAbandoned()) {
            return ended(job, new NotPrinted(new PrinterStatus.Ready()));
        }
        ledger.sending(job.job());
        KioskEvent.LETTER_PRINT_INIT
                .on(LOG)
                .addKeyValue("job", job.job())
                .addKeyValue("printer", printerName)
                .addKeyValue("pages", job.pages())
                .addKeyValue("counter", job.counterBefore())
                .log();
        var page = new PageJob(new PrintRef(job.job()), document, grant.pages(), media, grant.copies());
        return sent(job, page, progress);
    }

    /// Bytes go out here. Whatever happens, the row says afterwards what became of them.
    private PrintOutcome sent(PrintJob job, PageJob page, PrintProgress progress) {
        PrintOutcome outcome = new Uncertain(new PrinterStatus.Offline("bug"));
        try {
            outcome = printer.print(page, progress);
        } finally {
            if (!(outcome instanceof Printed)) {
                printer.clear();
            }
            record(job, outcome);
        }
        return outcome;
    }

    /// A disk that fails now does not change what the resident holds in the hand; the row is looked into at next start.
    private void record(PrintJob job, PrintOutcome outcome) {
        try {
            ended(job, outcome);
        } catch (StoreBroken broken) {
            KioskEvent.STORE_BROKEN
                    .on(LOG)
                    .addKeyValue("error", causeOf(broken))
                    .log();
        }
    }

    private PrintOutcome ended(PrintJob job, PrintOutcome outcome) {
        ledger.ended(
                job, Disposition.of(outcome), Disposition.evidence(outcome), Disposition.impressions(job, outcome));
        var line = KioskEvent.LETTER_PRINT_COMPLETE.on(LOG).addKeyValue("job", job.job());
        Disposition.say(line.addKeyValue("counted-by", printer.countedBy()), outcome);
        outcomeWaits.run();
        return outcome;
    }

    private void resolved(PrintJob job, PrintOutcome outcome) {
        ledger.ended(
                job, Disposition.of(outcome), Disposition.evidence(outcome), Disposition.impressions(job, outcome));
        Disposition.say(KioskEvent.LETTER_PRINT_RESOLVED.on(LOG).addKeyValue("job", job.job()), outcome);
    }

    private static PrintOutcome repeated(PrintJob earlier) {
        KioskEvent.LETTER_PRINT_REPEATED
                .on(LOG)
                .addKeyValue("job", earlier.job())
                .addKeyValue("state", earlier.state())
                .log();
        return switch (earlier.state()) {
            case PRINTED -> new Printed(earlier.evidence().orElse(Evidence.PERSON));
            case NOT_PRINTED -> new NotPrinted(new PrinterStatus.Ready());
            case PLANNED, SENDING, UNCERTAIN -> new Uncertain(new PrinterStatus.Silent());
        };
    }

    private PrintJob job(PrintGrant grant, UUID session) {
        var counter = printer.impressions();
        return new PrintJob(
                names.get().name(),
                grant.id(),
                grant.letterId(),
                grant.sha256(),
                grant.pages(),
                grant.copies(),
                printerName,
                counter,
                printer.impressionsBy(),
                session,
                State.PLANNED,
                Optional.empty(),
                0);
    }

    private static Media mediaOf(PaperSize paper) {
        return switch (paper) {
            case A4 -> Media.A4;
            case F4 -> Media.F4;
        };
    }

    private static String causeOf(StoreBroken broken) {
        return broken.getCause() == null ? "" : broken.getCause().getClass().getName();
    }
}

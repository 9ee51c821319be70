package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.escpos.EscPosModel.Trait;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Questions to a printer and its answers, over one open line.
final class EscPosDialogue {
    /// `DLE DC4` function 8: forget what you were given, now, even while you are stopped.
    private static final byte[] CLEAR = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
    /// `GS r` 1: the paper sensor, once everything before is done.
    private static final byte[] ANSWER_IN_TURN = {0x1D, 'r', 1};
    /// More than any printer says at once: one that talks without end is not listened to without end.
    private static final int EARFUL = 4_096;

    private final PrinterLine line;
    private final EscPosModel model;
    private final EscPosSettings settings;
    private final Consumer<PrinterStatus> hearer;
    private final EscPosAnswers answers;

    /// @param hearer is told every status heard on the way
    EscPosDialogue(
            PrinterLine line,
            EscPosModel model,
            EscPosSettings settings,
            RandomGenerator random,
            Consumer<PrinterStatus> hearer) {
        this.line = line;
        this.model = model;
        this.settings = settings;
        this.hearer = hearer;
        this.answers = new EscPosAnswers(random);
    }

    PrinterStatus status() throws IOException {
        var status = askStatus();
        hearer.accept(status);
        return status;
    }

    /// A printer that knows only some of the questions is well in the others.
    private PrinterStatus askStatus() throws IOException {
        var offline = ask(EscPosStatus.OFFLINE_CAUSE);
        if (offline.isEmpty()) {
            return new PrinterStatus.Silent();
        }
        var printer = ask(EscPosStatus.PRINTER);
        var error = printer.isEmpty() ? printer : ask(EscPosStatus.ERROR_CAUSE);
        var paper = error.isEmpty() ? error : ask(EscPosStatus.PAPER_SENSOR);
        return new EscPosStatus(
                        printer.orElse(EscPosStatus.WELL),
                        offline.getAsInt(),
                        error.orElse(EscPosStatus.WELL),
                        paper.orElse(EscPosStatus.WELL))
                .meaning(model.has(Capability.NEAR_END_SENSOR));
    }

    private OptionalInt ask(int kind) throws IOException {
        hearWhatIsThere();
        answers.forgetStatus();
        line.send(EscPosStatus.question(kind), settings.answer());
        var started = System.nanoTime();
        while (answers.status().isEmpty() && !hasRun(started, settings.answer())) {
            hear(settings.answer());
        }
        return answers.status();
    }

    private void hearWhatIsThere() throws IOException {
        for (var i = 0; i < EARFUL && hear(Duration.ZERO); i++) {
            // An answer to something else, or noise.
        }
    }

    private boolean hear(Duration limit) throws IOException {
        var answer = line.receive(limit);
        answer.ifPresent(answers::hear);
        return answer.isPresent();
    }

    /// Blocks until the printer says that the slip is through, or has stood still for too long, all stops together.
    ///
    /// @param patience how long the slip may take beyond [EscPosSettings#confirm]
    PrintOutcome ended(Duration patience) throws IOException {
        hearWhatIsThere();
        answers.forgetTurn();
        line.send(model.has(Capability.PROCESS_ID) ? answers.question() : new byte[0], settings.stall());
        line.send(model.has(Trait.ANSWERS_IN_TURN) ? ANSWER_IN_TURN : new byte[0], settings.stall());
        line.drain(settings.stall().plus(patience));
        var limit = canTell() ? settings.confirm().plus(patience) : Duration.ZERO;
        var clock = new SlipClock();
        while (true) {
            var outcome = look(clock, limit);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            hear(settings.answer());
        }
    }

    private Optional<PrintOutcome> look(SlipClock clock, Duration limit) throws IOException {
        var status = status();
        clock.look(status);
        if (answers.isConfirmed()) {
            return Optional.of(new PrintOutcome.Printed(Evidence.PROCESS_ID));
        }
        if (line.isRecalled() || clock.hasStood(settings.stopped())) {
            return Optional.of(new PrintOutcome.Uncertain(giveUp(status)));
        }
        return clock.hasWorked(limit) || isThroughWithoutConfirming(status)
                ? Optional.of(unconfirmed(status))
                : Optional.empty();
    }

    private boolean canTell() {
        return model.has(Capability.PROCESS_ID) || model.has(Trait.ANSWERS_IN_TURN);
    }

    /// It did what comes after the question it does not know.
    private boolean isThroughWithoutConfirming(PrinterStatus status) {
        return answers.hasAnsweredInTurn() && status instanceof PrinterStatus.Ready;
    }

    /// It answered before the slip: if it does no longer, something happened to it.
    private PrintOutcome unconfirmed(PrinterStatus status) {
        return switch (status) {
            case PrinterStatus.Silent _ ->
                new PrintOutcome.Uncertain(
                        new PrinterStatus.Offline(OfflineCause.NO_ANSWER, "the printer fell silent"));
            case PrinterStatus.Stopped _ -> new PrintOutcome.Uncertain(giveUp(status));
            case PrinterStatus.Ready _, PrinterStatus.Offline _ -> new PrintOutcome.Printed(Evidence.TRANSMITTED);
        };
    }

    private static boolean hasRun(long sinceNanos, Duration limit) {
        return System.nanoTime() - sinceNanos >= limit.toNanos();
    }

    void clear() throws IOException {
        line.send(CLEAR, settings.answer());
        line.drain(settings.answer());
    }

    /// Makes the printer forget the rest of the slip, so that it does not come out when the next person closes the
    /// cover.
    PrinterStatus giveUp(PrinterStatus because) {
        try {
            clear();
            var status = status();
            return status instanceof PrinterStatus.Stopped ? status : because;
        } catch (IOException _) {
            return because;
        }
    }
}

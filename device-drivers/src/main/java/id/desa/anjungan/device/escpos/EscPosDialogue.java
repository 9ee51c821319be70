package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Questions to a printer and its answers, over one open line.
final class EscPosDialogue {
    /// `DLE DC4` function 8: forget what you were given, now, even while you are stopped.
    private static final byte[] CLEAR = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};

    private static final byte[] PROCESS_ID = {'A', 'N', 'J', '1'};
    private static final int PROCESS_ANSWER = 0x37;
    private static final int PROCESS_ANSWER_LENGTH = 7;
    /// No answer of a printer looks like this: bit 7 is clear in all of them.
    private static final int NOTHING = 0x90;

    private final PrinterLine line;
    private final EscPosSettings settings;
    private final Consumer<PrinterStatus> hearer;
    private boolean confirmed;

    /// @param hearer is told every status heard on the way
    EscPosDialogue(PrinterLine line, EscPosSettings settings, Consumer<PrinterStatus> hearer) {
        this.line = line;
        this.settings = settings;
        this.hearer = hearer;
    }

    PrinterStatus status() throws IOException {
        var status = askStatus();
        hearer.accept(status);
        return status;
    }

    private PrinterStatus askStatus() throws IOException {
        var offline = ask(EscPosStatus.OFFLINE_CAUSE);
        if (offline.isEmpty()) {
            return new PrinterStatus.Silent();
        }
        var error = ask(EscPosStatus.ERROR_CAUSE);
        var paper = ask(EscPosStatus.PAPER_SENSOR);
        return EscPosStatus.decode(offline.getAsInt(), error.orElse(0), paper.orElse(0));
    }

    private OptionalInt ask(int kind) throws IOException {
        line.send(EscPosStatus.question(kind), settings.answer());
        return answer(settings.answer());
    }

    /// The next status byte; a confirmation that comes between is remembered.
    private OptionalInt answer(Duration limit) throws IOException {
        var started = System.nanoTime();
        while (!hasRun(started, limit)) {
            var answer = hear(limit);
            if (EscPosStatus.isStatus(answer)) {
                return OptionalInt.of(answer);
            }
        }
        return OptionalInt.empty();
    }

    /// One answer of whatever kind: a status byte, seven bytes to `GS ( H`, or the byte to `GS r`.
    private int hear(Duration limit) throws IOException {
        var answer = line.receive(limit).orElse(NOTHING);
        if (answer == PROCESS_ANSWER) {
            for (var i = 1; i < PROCESS_ANSWER_LENGTH; i++) {
                line.receive(limit);
            }
        }
        confirmed |= answer == PROCESS_ANSWER || (answer & NOTHING) == 0;
        return answer;
    }

    /// Blocks until the printer says that the slip is through, or stands still for too long.
    PrintOutcome confirmed() throws IOException {
        line.send(EscPosEncoder.confirmation(PROCESS_ID), settings.stall());
        var working = System.nanoTime();
        var stopped = working;
        while (true) {
            var status = status();
            if (confirmed) {
                return new PrintOutcome.Printed(Evidence.PROCESS_ID);
            }
            if (status instanceof PrinterStatus.Stopped) {
                working = System.nanoTime();
            } else {
                stopped = System.nanoTime();
            }
            if (line.isRecalled() || hasRun(stopped, settings.stopped())) {
                return new PrintOutcome.Uncertain(giveUp(status));
            }
            if (hasRun(working, settings.confirm())) {
                return unconfirmed(status);
            }
            hear(settings.answer());
        }
    }

    /// It answered before the slip: if it does no longer, something happened to it.
    private static PrintOutcome unconfirmed(PrinterStatus status) {
        return status instanceof PrinterStatus.Silent
                ? new PrintOutcome.Uncertain(new PrinterStatus.Offline("the printer fell silent"))
                : new PrintOutcome.Printed(Evidence.TRANSMITTED);
    }

    /// For a printer that cannot confirm: all it can say is that nothing is wrong with it.
    PrintOutcome checked() throws IOException {
        var status = status();
        return status instanceof PrinterStatus.Stopped
                ? new PrintOutcome.Uncertain(giveUp(status))
                : new PrintOutcome.Printed(Evidence.TRANSMITTED);
    }

    private static boolean hasRun(long sinceNanos, Duration limit) {
        return System.nanoTime() - sinceNanos >= limit.toNanos();
    }

    void clear() throws IOException {
        line.send(CLEAR, settings.answer());
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

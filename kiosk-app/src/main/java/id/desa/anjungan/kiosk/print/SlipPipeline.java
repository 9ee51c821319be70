package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.kiosk.log.JsonLinesEncoder;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The one way a slip goes to paper. A slip is no letter: the same one may be printed again, since a found one alone
/// prints nothing; so it has no row in the ledger.
public final class SlipPipeline implements SlipPrinting {
    private static final Logger LOG = LoggerFactory.getLogger(SlipPipeline.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReceiptPrinter printer;
    private final Supplier<PrintRef> names;
    private final Turnstile turnstile = new Turnstile(PATIENCE);

    public SlipPipeline(ReceiptPrinter printer, Supplier<PrintRef> names) {
        this.printer = printer;
        this.names = names;
    }

    @Override
    public PrintOutcome print(Receipt slip, UUID session) {
        var turn = turnstile.enter(session);
        if (turn.isEmpty()) {
            return new NotPrinted(new PrinterStatus.Offline("busy"));
        }
        try (var _ = MDC.putCloseable(JsonLinesEncoder.SESSION, session.toString())) {
            return sent(slip);
        } finally {
            turnstile.leave(turn.get());
        }
    }

    private PrintOutcome sent(Receipt slip) {
        var name = names.get();
        KioskEvent.SLIP_PRINT_INIT.on(LOG).addKeyValue("job", name.name()).log();
        var outcome = printer.print(name, slip);
        if (!(outcome instanceof Printed)) {
            printer.clear();
        }
        Disposition.say(KioskEvent.SLIP_PRINT_COMPLETE.on(LOG).addKeyValue("job", name.name()), outcome);
        return outcome;
    }
}

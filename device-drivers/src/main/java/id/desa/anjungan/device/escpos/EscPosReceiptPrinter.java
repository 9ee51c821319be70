package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Slips to a thermal printer that speaks ESC/POS. Any thread; one slip at a time. While one prints,
/// [#status] tells what the printing thread last heard.
public final class EscPosReceiptPrinter implements ReceiptPrinter {
    private final ReentrantLock line = new ReentrantLock();
    private final PrinterLine.Connector connector;
    private final EscPosEncoder encoder;
    private final EscPosModel model;
    private final EscPosSettings settings;
    private volatile Optional<PrinterLine> printing = Optional.empty();
    private volatile PrinterStatus heard = new PrinterStatus.Silent();

    EscPosReceiptPrinter(PrinterLine.Connector connector, EscPosModel model, EscPosSettings settings) {
        this.connector = connector;
        this.encoder = new EscPosEncoder(model);
        this.model = model;
        this.settings = settings;
    }

    /// A printer on the network, usually at port 9100. Its name is looked up at each connection.
    public static EscPosReceiptPrinter tcp(String host, int port, EscPosModel model, EscPosSettings settings) {
        return new EscPosReceiptPrinter(
                limit -> TcpLine.open(new InetSocketAddress(host, port), limit), model, settings);
    }

    @Override
    public PrinterStatus status() {
        if (!line.tryLock()) {
            return heard;
        }
        try (var open = connector.open(settings.connect())) {
            return dialogue(open).status();
        } catch (IOException e) {
            return heardNow(offline(e));
        } finally {
            line.unlock();
        }
    }

    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        line.lock();
        try (var open = connector.open(settings.connect())) {
            printing = Optional.of(open);
            var dialogue = dialogue(open);
            var status = dialogue.status();
            return status instanceof PrinterStatus.Stopped || open.isRecalled()
                    ? new PrintOutcome.NotPrinted(status)
                    : send(receipt, open, dialogue, status);
        } catch (IOException e) {
            return new PrintOutcome.NotPrinted(heardNow(offline(e)));
        } finally {
            printing = Optional.empty();
            line.unlock();
        }
    }

    /// From the first byte on, whatever breaks leaves it open whether paper is out.
    private PrintOutcome send(Receipt receipt, PrinterLine open, EscPosDialogue dialogue, PrinterStatus before) {
        try {
            encoder.encode(receipt, bytes -> open.send(bytes, settings.stall()));
            if (before instanceof PrinterStatus.Silent) {
                return new PrintOutcome.Printed(Evidence.TRANSMITTED);
            }
            return model.confirms() ? dialogue.confirmed() : dialogue.checked();
        } catch (IOException e) {
            return new PrintOutcome.Uncertain(heardNow(dialogue.giveUp(offline(e))));
        }
    }

    /// A thermal printer remembers no slip.
    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return new PrintOutcome.Uncertain(status());
    }

    @Override
    public void clear() {
        printing.ifPresent(PrinterLine::recall);
        line.lock();
        try (var open = connector.open(settings.connect())) {
            dialogue(open).clear();
        } catch (IOException e) {
            heardNow(offline(e));
        } finally {
            line.unlock();
        }
    }

    private EscPosDialogue dialogue(PrinterLine open) {
        return new EscPosDialogue(open, settings, this::heardNow);
    }

    private PrinterStatus heardNow(PrinterStatus status) {
        heard = status;
        return status;
    }

    private static PrinterStatus offline(IOException e) {
        return new PrinterStatus.Offline(String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {}
}

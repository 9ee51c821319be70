package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Slips to a thermal printer that speaks ESC/POS. Any thread; one slip at a time. While one prints,
/// [#status] tells what the printing thread last heard.
public final class EscPosReceiptPrinter implements ReceiptPrinter {
    /// A cheap head needs that long for a line of text (4 mm at 50 mm/s).
    private static final Duration SLOWEST_LINE = Duration.ofMillis(80);

    private final ReentrantLock line = new ReentrantLock();
    private final Tally tally = new Tally();
    private final RandomGenerator random = new SecureRandom();
    private final PrinterLine.Connector connector;
    private final EscPosEncoder encoder;
    private final EscPosModel model;
    private final EscPosSettings settings;
    private volatile Optional<PrinterLine> printing = Optional.empty();
    private volatile Optional<PrinterStatus> heard = Optional.empty();
    private volatile boolean owesClear;

    EscPosReceiptPrinter(PrinterLine.Connector connector, EscPosModel model, EscPosSettings settings) {
        this.connector = connector;
        this.encoder = new EscPosEncoder(model);
        this.model = model;
        this.settings = settings;
    }

    /// A printer on the network, usually at port 9100. Its name is looked up at each connection.
    public static EscPosReceiptPrinter tcp(String host, int port, EscPosModel model, EscPosSettings settings) {
        return new EscPosReceiptPrinter(limit -> TcpLine.open(host, port, limit), model, settings);
    }

    /// A printer of `usblp`, such as `/dev/usb/lp0`.
    public static EscPosReceiptPrinter usb(Path file, EscPosModel model, EscPosSettings settings) {
        return new EscPosReceiptPrinter(
                new OwnThread("escpos " + file.getFileName(), _ -> FileLine.usb(file)), model, settings);
    }

    /// @param handshake whether the printer may hold back the kiosk by its wires
    public static EscPosReceiptPrinter serial(
            Path file, int baud, boolean handshake, EscPosModel model, EscPosSettings settings) {
        return new EscPosReceiptPrinter(
                new OwnThread("escpos " + file.getFileName(), _ -> FileLine.serial(file, baud, handshake)),
                model,
                settings);
    }

    @Override
    public PrinterStatus status() {
        if (!line.tryLock()) {
            return heard.orElse(new PrinterStatus.Silent());
        }
        try (var open = open()) {
            return dialogue(open).status();
        } catch (IOException e) {
            return heardNow(LineFailure.offline(e));
        } finally {
            line.unlock();
        }
    }

    /// A slip that cannot be printed whole is not begun: a technician has to see to it.
    @Override
    public PrintOutcome print(PrintRef ref, Receipt receipt) {
        if (!encoder.fits(receipt)) {
            return new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.OTHER));
        }
        line.lock();
        try (var open = open()) {
            printing = Optional.of(open);
            var dialogue = dialogue(open);
            var status = dialogue.status();
            return status instanceof PrinterStatus.Stopped || open.isRecalled()
                    ? new PrintOutcome.NotPrinted(status)
                    : send(receipt, open, dialogue, status);
        } catch (IOException e) {
            return new PrintOutcome.NotPrinted(heardNow(LineFailure.offline(e)));
        } finally {
            printing = Optional.empty();
            line.unlock();
        }
    }

    /// From the first byte on, whatever breaks leaves it open whether paper is out.
    private PrintOutcome send(Receipt receipt, PrinterLine open, EscPosDialogue dialogue, PrinterStatus before) {
        var isWhole = false;
        try {
            var meter = new Meter(open);
            var lines = encoder.encode(receipt, meter);
            var patience = SLOWEST_LINE.multipliedBy(lines).plus(open.onTheWay(meter.sent));
            if (before instanceof PrinterStatus.Silent) {
                open.end(settings.stall().plus(patience));
            }
            var outcome = before instanceof PrinterStatus.Silent
                    ? new PrintOutcome.Printed(Evidence.TRANSMITTED)
                    : dialogue.ended(patience);
            count(outcome, lines);
            isWhole = outcome instanceof PrintOutcome.Printed;
            return outcome;
        } catch (IOException e) {
            return new PrintOutcome.Uncertain(heardNow(dialogue.giveUp(LineFailure.offline(e))));
        } finally {
            owesClear |= !isWhole;
        }
    }

    /// Counts the bytes on their way to the printer.
    private final class Meter implements EscPosEncoder.Sink {
        private final PrinterLine open;
        private long sent;

        Meter(PrinterLine open) {
            this.open = open;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            open.send(bytes, settings.stall());
            sent += bytes.length;
        }
    }

    private void count(PrintOutcome outcome, int lines) {
        if (outcome instanceof PrintOutcome.Printed) {
            tally.add(Statistic.LINES, lines);
            tally.add(Statistic.CUTS, model.has(Capability.CUTTER) ? 1 : 0);
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
        try {
            owesClear = true;
            open().close();
        } catch (IOException e) {
            heardNow(LineFailure.offline(e));
        } finally {
            line.unlock();
        }
    }

    /// The first thing that a printer hears, after a slip that broke off where it could not be told so, is to forget
    /// it.
    private PrinterLine open() throws IOException {
        var open = connector.open(settings.connect());
        if (owesClear) {
            try {
                dialogue(open).clear();
                owesClear = false;
            } catch (IOException e) {
                open.close();
                throw e;
            }
        }
        return open;
    }

    private EscPosDialogue dialogue(PrinterLine open) {
        return new EscPosDialogue(open, model, settings, random, this::heardNow);
    }

    private PrinterStatus heardNow(PrinterStatus status) {
        heard = Optional.of(status);
        return status;
    }

    /// Of the model, but for what an answer, or the want of one, showed.
    @Override
    public Set<Capability> capabilities() {
        var now = EnumSet.noneOf(Capability.class);
        now.addAll(model.capabilities());
        heard.ifPresent(status -> {
            if (status instanceof PrinterStatus.Silent) {
                now.removeAll(Set.of(
                        Capability.STATUS_CHANNEL,
                        Capability.COVER_SENSOR,
                        Capability.NEAR_END_SENSOR,
                        Capability.PROCESS_ID));
            } else if (!(status instanceof PrinterStatus.Offline)) {
                now.add(Capability.STATUS_CHANNEL);
            }
        });
        return Set.copyOf(now);
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return tally.counts();
    }

    @Override
    public void close() {
        printing.ifPresent(PrinterLine::recall);
        connector.close();
    }
}

package id.desa.anjungan.bench;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.Camera.Frame;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardReader.Removed;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrintOutcome.Printed;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCamera;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedPanel;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.device.sim.SimulatedSpeaker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Each simulated device with a use of it, and with what must come of that.
final class SimulatedDevices {
    private static final PeripheralStatus AWAY =
            new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged by the bench");
    private static final PeripheralStatus BACK = new PeripheralStatus.Ready();
    private static final PrinterStatus EMPTY = new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY);
    private static final int FRAME_WIDTH = 64;
    private static final int FRAME_HEIGHT = 48;
    private static final int PDF_BYTES = 4_096;

    private SimulatedDevices() {}

    /// Each is made with the executor it tells on: one thread, as in the kiosk.
    static List<Function<Executor, Endured>> all() {
        return List.of(
                SimulatedDevices::scanner,
                SimulatedDevices::cardReader,
                SimulatedDevices::panel,
                SimulatedDevices::camera,
                _ -> speaker(),
                _ -> pagePrinter(),
                _ -> receiptPrinter());
    }

    private static Endured scanner(Executor events) {
        var ledger = new Ledger();
        var scanner = new SimulatedBarcodeScanner(events);
        scanner.onScan(ledger::hear);
        return new Endured("scanner", scanner, ledger, (number, faulty) -> {
            if (faulty) {
                scanner.becomes(AWAY);
                scanner.show("nobody sees this");
                scanner.becomes(BACK);
            }
            ledger.expect(new Scan("CODE-" + number, Symbology.QR_CODE));
            scanner.show("CODE-" + number);
        });
    }

    private static Endured cardReader(Executor events) {
        var ledger = new Ledger();
        var reader = new SimulatedCardReader(events);
        reader.onCard(ledger::hear);
        return new Endured("card reader", reader, ledger, (number, faulty) -> {
            var uid = "%08X".formatted(number);
            ledger.expect(new Present(new CardUid(uid)));
            reader.insert(uid);
            if (faulty) {
                ledger.expect(new Removed());
                reader.becomes(AWAY);
                ledger.expect(new Present(new CardUid(uid)));
                reader.becomes(BACK);
            }
            ledger.expect(new Removed());
            reader.remove();
        });
    }

    private static Endured panel(Executor events) {
        var ledger = new Ledger();
        var panel = new SimulatedPanel(events);
        panel.onChange(ledger::hear);
        return new Endured("panel", panel, ledger, (_, faulty) -> {
            if (faulty) {
                panel.becomes(AWAY);
                panel.becomes(BACK);
            }
            for (var input : Input.values()) {
                ledger.expect(new Change(input, true));
                panel.turn(input, true);
                ledger.expect(new Change(input, false));
                panel.turn(input, false);
            }
        });
    }

    private static Endured camera(Executor events) {
        var ledger = new Ledger();
        var camera = new SimulatedCamera(events);
        camera.onFrame(ledger::hear);
        return new Endured("camera", camera, ledger, (_, faulty) -> {
            var frame = new Frame(FRAME_WIDTH, FRAME_HEIGHT, new byte[FRAME_WIDTH * FRAME_HEIGHT]);
            if (faulty) {
                camera.becomes(AWAY);
                camera.show(frame);
                camera.becomes(BACK);
            }
            ledger.expect(frame);
            camera.show(frame);
        });
    }

    private static Endured speaker() {
        var ledger = new Ledger();
        var speaker = new SimulatedSpeaker();
        return new Endured("speaker", speaker, ledger, (number, faulty) -> {
            if (faulty) {
                speaker.becomes(AWAY);
                speaker.say("nobody hears this", "id");
                ledger.compare(Optional.empty(), speaker.saying());
                speaker.becomes(BACK);
            }
            var sentence = "Nomor " + number;
            speaker.say(sentence, "id");
            ledger.compare(Optional.of(sentence), speaker.saying());
            speaker.hush();
            ledger.compare(Optional.empty(), speaker.saying());
        });
    }

    private static Endured pagePrinter() {
        var ledger = new Ledger();
        var printer = new SimulatedPagePrinter();
        return new Endured("page printer", printer, ledger, (number, faulty) -> {
            var job = new PageJob(new PrintRef("L-" + number), new byte[PDF_BYTES], 1, Media.A4, 1);
            if (faulty) {
                printer.becomes(EMPTY);
                ledger.compare(new NotPrinted(EMPTY), printer.print(job, PrintProgress.NONE));
                printer.becomes(new PrinterStatus.Ready());
            }
            ledger.compare(new Printed(Evidence.COUNTER), printer.print(job, PrintProgress.NONE));
            ledger.compare(number + 1L, printer.impressions());
        });
    }

    private static Endured receiptPrinter() {
        var ledger = new Ledger();
        var printer = new SimulatedReceiptPrinter();
        return new Endured("receipt printer", printer, ledger, (number, faulty) -> {
            var ref = new PrintRef("S-" + number);
            var slip = new Receipt(List.of(new Receipt.Pair("Nomor", "A-" + number), new Receipt.Feed(2)));
            if (faulty) {
                printer.becomes(EMPTY);
                ledger.compare(new NotPrinted(EMPTY), printer.print(ref, slip));
                printer.becomes(new PrinterStatus.Ready());
            }
            ledger.compare(new Printed(Evidence.PROCESS_ID), printer.print(ref, slip));
            ledger.compare(new Printed(Evidence.PROCESS_ID), printer.outcomeOf(ref));
        });
    }
}

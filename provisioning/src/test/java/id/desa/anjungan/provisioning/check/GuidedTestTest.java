package id.desa.anjungan.provisioning.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedPanel;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.device.sim.SimulatedSpeaker;
import id.desa.anjungan.provisioning.devices.Devices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidedTestTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final TestSheet SHEET =
            new TestSheet("balai-01", Media.A4, Instant.parse("2026-03-02T03:00:00Z"), ZoneId.of("Asia/Jakarta"), true);

    @TempDir
    private Path root;

    private final SimulatedPagePrinter letters = new SimulatedPagePrinter();
    private final SimulatedReceiptPrinter slips = new SimulatedReceiptPrinter();
    private final SimulatedBarcodeScanner scanner = new SimulatedBarcodeScanner(Runnable::run);
    private final SimulatedCardReader cards = new SimulatedCardReader(Runnable::run);
    private final SimulatedPanel panel = new SimulatedPanel(Runnable::run);
    private final SimulatedSpeaker speaker = new SimulatedSpeaker();
    private final OwnBench bench = new OwnBench(
            new Devices(
                    letters, slips, Optional.of(scanner), Optional.of(cards), Optional.of(panel), Optional.of(speaker)),
            new Random(1));

    @Test
    void printsOnePageAndAsksWhetherItIsGood() throws Exception {
        assertThat(run(DeviceTest.PRINT, SOON)).isEqualTo(new Finding.AskAPerson("printed counter"));
        assertThat(letters.paperOut()).hasSize(1);
        var text = text(letters.paperOut().getFirst().pdf());
        assertThat(text).contains("Halaman uji", "balai-01", "2 Maret 2026, 10.00", "DATA CONTOH");
    }

    @Test
    void saysOfAPrinterWithoutPaperWhyNothingCameOut() throws Exception {
        letters.becomes(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        assertThat(run(DeviceTest.PRINT, SOON)).isEqualTo(new Finding.Failed("stopped media-empty"));
        assertThat(letters.paperOut()).isEmpty();
        slips.becomes(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        assertThat(run(DeviceTest.RECEIPT, SOON)).isEqualTo(new Finding.Failed("stopped cover-open"));
    }

    @Test
    void printsASlipWithACodeToTryTheScannerOn() throws Exception {
        assertThat(run(DeviceTest.RECEIPT, SOON)).isInstanceOf(Finding.AskAPerson.class);
        assertThat(slips.paperOut()).hasSize(1);
    }

    @Test
    void keepsWhatACodeSaysToItself() throws Exception {
        var finding = meanwhile(DeviceTest.SCAN, () -> scanner.show("9901012001000001 rahasia"));
        assertThat(finding).isEqualTo(new Finding.Good("read qr-code 24"));
    }

    @Test
    void tellsATornCodeFromNone() throws Exception {
        assertThat(run(DeviceTest.SCAN, SOON)).isEqualTo(new Finding.Failed("nothing-read"));
        var finding = CompletableFuture.supplyAsync(() -> await(DeviceTest.SCAN, Duration.ofSeconds(2)));
        for (var shown = 0; shown < 20 && !isOver(finding); shown++) {
            scanner.show("");
        }
        assertThat(finding.join()).isEqualTo(new Finding.Failed("unreadable"));
    }

    @Test
    void takesACardAndKeepsItsNumberToItself() throws Exception {
        assertThat(meanwhile(DeviceTest.CARD, () -> {
                    cards.insert("04A1B2C3D4E5F6");
                    cards.remove();
                }))
                .isEqualTo(new Finding.Good("card numbered"));
        assertThat(run(DeviceTest.CARD, SOON)).isEqualTo(new Finding.Failed("no-card-seen"));
    }

    @Test
    void namesTheSwitchesThatDidNotMove() throws Exception {
        var finding = CompletableFuture.supplyAsync(() -> await(DeviceTest.PANEL, Duration.ofSeconds(1)));
        while (!isOver(finding)) {
            panel.turn(Panel.Input.DOOR, true);
            panel.turn(Panel.Input.DOOR, false);
        }
        assertThat(finding.join()).isEqualTo(new Finding.Failed("not-seen call-button presence"));
    }

    @Test
    void blinksOnceAllSwitchesMovedAndLeavesTheLampDark() throws Exception {
        var finding = meanwhile(DeviceTest.PANEL, () -> {
            for (var input : Panel.Input.values()) {
                panel.turn(input, true);
                panel.turn(input, false);
            }
        });
        assertThat(finding).isEqualTo(new Finding.AskAPerson("switches outputs buzzer lamp"));
        assertThat(panel.lit()).isEmpty();
    }

    @Test
    void saysThatADeviceIsAwayOrWasNeverThere() throws Exception {
        cards.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "pulled"));
        assertThat(run(DeviceTest.CARD, SOON)).isEqualTo(new Finding.Failed("offline unplugged"));
        var bare = new OwnBench(Devices.printers(letters, slips), new Random(1));
        assertThat(new Watches(bare, SOON).scan()).isEqualTo(new Finding.Failed("not-there"));
        assertThat(new Trials(bare).sound()).isEqualTo(new Finding.Failed("not-there"));
        assertThat(run(DeviceTest.TOUCH, SOON)).isEqualTo(new Finding.Failed("not-there"));
    }

    /// A hand that moves until the test is over.
    private Finding meanwhile(DeviceTest test, Runnable hand) throws Exception {
        var finding = CompletableFuture.supplyAsync(() -> await(test, LONG));
        while (!isOver(finding)) {
            hand.run();
        }
        return finding.join();
    }

    /// Waits a moment for it.
    private static boolean isOver(CompletableFuture<Finding> finding) throws Exception {
        try {
            finding.get(20, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private Finding await(DeviceTest test, Duration most) {
        try {
            return run(test, most);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Finding run(DeviceTest test, Duration most) throws InterruptedException {
        Consumer<String> steps = new ArrayList<String>()::add;
        return new GuidedTest(new Trials(bench), new Watches(bench, most), new TouchWatch(new TouchScreens(root), most))
                .run(test, SHEET, steps);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(List.of(document.getNumberOfPages())).containsExactly(1);
            return new PDFTextStripper().getText(document);
        }
    }
}

package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same troubles with real paper paths: a `cupsd` and its virtual laser, and a receipt printer byte for byte.
class RealPaperIT {
    private static final CupsSettings IMPATIENT =
            CupsSettings.STANDARD.withStops(Duration.ofSeconds(3), Duration.ofSeconds(3));
    private static final EscPosSettings HASTY = new EscPosSettings(
            Duration.ofSeconds(1),
            Duration.ofMillis(600),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2));

    private static Hall hall;

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @Test
    void aLaserThatIsOpenEmptyOrOffBeforeOrInTheMiddleGivesEachLetterOnce() throws Exception {
        try (var laser = VirtualLaser.start();
                var cups = PrivateCups.start();
                var booth = booth(cups, laser)) {
            var eyes = booth.eyes();

            laser.openCover();
            var first = atThePage(booth, "9901011205680001");
            eyes.tap("print");
            eyes.await("collect.trouble.cover-open");
            laser.refill();
            eyes.tap("retry");
            isTaken(booth, first, laser, 1);

            laser.emptyTrayAfter(0);
            var second = atThePage(booth, "9901017008720001");
            eyes.tap("print");
            eyes.await("an empty tray", one -> one.name().matches("collect\\.(stopped|trouble)\\.media-empty"));
            eyes.await("collect.trouble.media-empty");
            laser.refill();
            eyes.tap("retry");
            isTaken(booth, second, laser, 2);

            laser.powerOff();
            var third = atThePage(booth, "9901014101030001");
            eyes.tap("print");
            eyes.await("collect.trouble.offline");
            laser.powerOn();
            eyes.tap("retry");
            isTaken(booth, third, laser, 3);
            assertThat(cups.documents()).as("left in the spooler").isEmpty();
        }
    }

    private static Booth booth(PrivateCups cups, VirtualLaser laser) {
        var queue = cups.addQueue("surat", laser.uri());
        return Booth.in(hall, CupsPagePrinter.of(queue, IMPATIENT), new SimulatedReceiptPrinter());
    }

    private static Hall.Ready atThePage(Booth booth, String nik) throws IOException {
        var letter = hall.letterReadyFor(Nik.of(nik));
        var visitor = new Visitor(booth);
        visitor.signsInBySlip(letter.slip());
        visitor.opens(letter.request());
        return letter;
    }

    private static void isTaken(Booth booth, Hall.Ready letter, VirtualLaser laser, int sides) throws Exception {
        booth.eyes().await("collect.take_paper");
        assertThat(laser.impressions()).as("sides out").isEqualTo(sides);
        for (var i = 0;
                i < 200 && hall.dossier(letter.request()).entry().status() != PermohonanStatus.SUDAH_DIAMBIL;
                i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(hall.times(letter.request(), "Surat dicetak")).isOne();
        new Visitor(booth).leaves();
    }

    @ParameterizedTest
    @CsvSource({
        "open, 9901011507700001",
        "empty, 9901016503740001",
        "off, 9901014505990001",
        "empty in the middle, 9902031909850001",
        "cut off in the middle, 9901015212780001",
    })
    void aReceiptPrinterInTroubleCostsTheSlipAndNotTheRequest(String trouble, String nik) throws Exception {
        try (var printer = EscPosPrinterEmulator.start();
                var booth = Booth.in(
                        hall,
                        new SimulatedPagePrinter(),
                        EscPosReceiptPrinter.tcp("127.0.0.1", printer.uri().getPort(), EscPosModel.MM80, HASTY))) {
            switch (trouble) {
                case "open" -> printer.openCover();
                case "empty" -> printer.emptyPaper();
                case "off" -> printer.unplug();
                case "empty in the middle" -> printer.emptyPaperAfter(400);
                default -> printer.cutLinkAfter(400);
            }
            var visitor = new Visitor(booth);
            visitor.signsIn(Nik.of(nik));
            visitor.asksForSkd();
            var screen = booth.eyes().await("letter.sent_without_slip");
            assertThat(screen.lead()).isNotBlank();
            visitor.leaves();
            if (trouble.equals("off")) {
                printer.plugIn();
            }
            printer.refill();
            assertThat(printer.slips()).as("slips of an ended session").isEmpty();
        }
    }
}

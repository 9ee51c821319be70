package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.sim.SimulatedPace;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A printer that is off, open or empty, before the job and in the middle of it: a sentence, a way on, and never a
/// second copy. The village ends up knowing what the kiosk knows.
class StoppedPrinterIT {
    private static final PrinterStatus READY = new PrinterStatus.Ready();
    private static final SimulatedPace PATIENT = new SimulatedPace(Duration.ZERO, Duration.ofSeconds(15));
    private static final SimulatedPace QUICK_TO_GIVE_UP = new SimulatedPace(Duration.ZERO, Duration.ofSeconds(1));

    private static Hall hall;

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @AfterEach
    void mend() {
        hall.line().mend();
    }

    @ParameterizedTest
    @CsvSource({"offline, 9901011205680001", "media-empty, 9901017008720001", "cover-open, 9901014101030001"})
    void aLetterWaitsForAPrinterThatCannotAndComesOutOnceItCan(String trouble, String nik) throws Exception {
        var letter = hall.letterReadyFor(Nik.of(nik));
        var printer = letters(SimulatedPace.INSTANT);
        printer.becomes(status(trouble));
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            eyes.tap("print");
            var screen = eyes.await("collect.trouble." + trouble);
            assertThat(Eyes.can(screen, "retry")).as("print while it cannot").isFalse();
            assertThat(Eyes.can(screen, "back")).isTrue();
            assertThat(printer.paperOut()).isEmpty();
            printer.becomes(READY);
            eyes.tap("retry");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
            isHandedOverOnce(letter);
        }
    }

    @ParameterizedTest
    @CsvSource({"offline, 9901011507700001", "media-empty, 9901016503740001", "cover-open, 9901014505990001"})
    void aLetterInAPrinterThatStopsGoesOnWhenItIsMended(String trouble, String nik) throws Exception {
        var letter = hall.letterReadyFor(Nik.of(nik));
        var printer = letters(PATIENT);
        printer.stopsAfter(0, status(trouble));
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            eyes.tap("print");
            var screen = eyes.await("collect.stopped." + trouble);
            assertThat(Eyes.can(screen, "print.giveup")).isTrue();
            printer.becomes(READY);
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
            isHandedOverOnce(letter);
        }
    }

    @Test
    void whoGivesUpAStoppedPrintMayPrintLaterAndOnce() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9902031909850001"));
        var printer = letters(QUICK_TO_GIVE_UP);
        printer.stopsAfter(0, status("cover-open"));
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            eyes.tap("print");
            eyes.await("collect.stopped.cover-open");
            eyes.tap("print.giveup");
            eyes.await("collect.trouble.cover-open");
            eyes.tap("back");
            eyes.tap("back");
            eyes.tap("back");
            new Visitor(booth).leaves();
            printer.becomes(READY);
            eventually(() -> booth.letterPrinter().equals(READY));
            eyes = atThePage(booth, letter);
            eyes.tap("print");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
            isHandedOverOnce(letter);
        }
    }

    /// The village has not heard yet that nothing came out when the same letter is printed again.
    @ParameterizedTest
    @CsvSource({"CUT, 9901010511010001", "ERROR_500, 9901010303550001"})
    void whoSaysNoPaperCameOutPrintsAgainThoughTheReportStillWaits(Fault fault, String nik) throws Exception {
        var letter = hall.letterReadyFor(Nik.of(nik));
        var printer = letters(SimulatedPace.INSTANT);
        printer.becomes(new PrinterStatus.Silent());
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            hall.line().breaks("POST /grants/.*/outcomes", fault);
            eyes.tap("print");
            eyes.tap("paper.no");
            eyes.await("collect.print_again");
            eyes.tap("retry");
            eyes.tap("paper.yes");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).as("sheets the printer moved").hasSize(2);
            hall.line().mend();
            isHandedOverOnce(letter);
        }
    }

    /// The village holds the letter for uncertain; it is told first what the resident says, and grants it again. (A
    /// report whose answer alone is lost may have been heard in time: then the letter is granted at once.)
    @ParameterizedTest
    @CsvSource({"CUT, 9901014707590001", "ERROR_500, 9901012310930001"})
    void whoSaysNoPaperCameOutPrintsAgainThoughTheVillageStillThinksItUncertain(Fault fault, String nik)
            throws Exception {
        var letter = hall.letterReadyFor(Nik.of(nik));
        var printer = letters(SimulatedPace.INSTANT);
        printer.becomes(new PrinterStatus.Silent());
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            eyes.tap("print");
            eyes.await("collect.came_out");
            eventually(() -> hall.times(letter.request(), "Belum pasti tercetak") == 1);
            hall.line().breaks("POST /grants/.*/outcomes", fault);
            eyes.tap("paper.no");
            eyes.tap("retry");
            eyes.await("collect.failed.grant");
            hall.line().mend();
            eyes.tap("retry");
            eyes.tap("paper.yes");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).as("sheets the printer moved").hasSize(2);
            isHandedOverOnce(letter);
        }
    }

    @Test
    void whatNobodyIsSureOfAnOfficerSettlesAndTheKioskPrintsAgain() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901014106600001"));
        var printer = letters(SimulatedPace.INSTANT);
        printer.becomes(new PrinterStatus.Silent());
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = atThePage(booth, letter);
            eyes.tap("print");
            eyes.tap("paper.unsure");
            eyes.await("collect.officer_settles");
            eventually(() -> hall.times(letter.request(), "Belum pasti tercetak") == 1);
            eyes.tap("home");
            eyes.tap("home.print");
            eyes.tap("card." + letter.request());
            eyes.tap("print");
            var refused = eyes.await("collect.failed.grant");
            assertThat(refused.lead()).isNotBlank();
            assertThat(hall.office().settlePrint(Hall.WULAN, letter.request(), false))
                    .isEqualTo(new ServiceDesk.Result.Done());
            eyes.tap("back");
            printer.becomes(READY);
            eventually(() -> booth.letterPrinter().equals(READY));
            eyes.tap("print");
            eyes.await("collect.take_paper");
            isHandedOverOnce(letter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "offline, false, 9901015212780001",
        "media-empty, true, 9901010808080001",
        "cover-open, true, 9901013101800001",
        "cover-open, false, 9901010404780001",
    })
    void aRequestIsReceivedThoughItsSlipCannotCome(String trouble, boolean halfWay, String nik) throws Exception {
        var slips = new SimulatedReceiptPrinter();
        if (halfWay) {
            slips.stopsHalfWay(status(trouble));
        } else {
            slips.becomes(status(trouble));
        }
        try (var booth = Booth.in(hall, letters(SimulatedPace.INSTANT), slips)) {
            var visitor = new Visitor(booth);
            visitor.signsIn(Nik.of(nik));
            visitor.asksForSkd();
            var screen = booth.eyes().await("letter.sent_without_slip");
            assertThat(screen.lead()).isNotBlank();
            assertThat(screen.parts().toString()).containsPattern("REG-\\d{8}-\\d{3}");
            assertThat(slips.paperOut()).isEmpty();
            visitor.leaves();
        }
    }

    private static SimulatedPagePrinter letters(SimulatedPace pace) {
        return new SimulatedPagePrinter(Set.of(Media.A4, Media.F4), pace);
    }

    private static Eyes atThePage(Booth booth, Hall.Ready letter) throws IOException {
        var visitor = new Visitor(booth);
        visitor.signsInBySlip(letter.slip());
        visitor.opens(letter.request());
        return booth.eyes();
    }

    private static PrinterStatus status(String trouble) {
        return PrinterReason.ofKeyword(trouble)
                .<PrinterStatus>map(PrinterStatus.Stopped::new)
                .orElseGet(() -> new PrinterStatus.Offline("switched off"));
    }

    private static void isHandedOverOnce(Hall.Ready letter) throws InterruptedException {
        eventually(() -> hall.dossier(letter.request()).entry().status() == PermohonanStatus.SUDAH_DIAMBIL);
        assertThat(hall.times(letter.request(), "Surat dicetak")).isOne();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}

package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.sim.SimulatedPace;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.request.ServiceDesk;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Where the laser fails the resident leaves with a slip, and with that slip the letter comes out later; and a person's
/// word about a sheet reaches the office with a name to it.
class ClaimSlipIT {
    private static final SimulatedPace GIVES_UP = new SimulatedPace(Duration.ZERO, Duration.ofSeconds(1));
    private static final PrinterStatus JAM = new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM);
    private static Hall hall;

    private final SimulatedReceiptPrinter slips = new SimulatedReceiptPrinter();

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @Test
    void collectsTheLetterLaterAndComesOutOnceForAllTriesInARow() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901011205680001"));
        var printer = new SimulatedPagePrinter(Set.of(Media.A4, Media.F4), GIVES_UP);
        printer.stopsAfter(0, JAM);
        try (var booth = Booth.in(hall, printer, slips)) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            eyes.tap("print");
            eyes.await("collect.stopped.media-jam");
            eyes.tap("print.giveup");
            eyes.await(
                    "the slip",
                    screen -> screen.name().equals("collect.trouble.media-jam")
                            && Eyes.words(screen).contains("Ambil slip Anda"));
            assertThat(booth.slipInHand()).isEqualTo(letter.slip());
            var slip = words(slips.paperOut().getFirst());
            assertThat(slip)
                    .contains(
                            "SURAT BELUM TERCETAK",
                            hall.dossier(letter.request()).entry().registration(),
                            "DATA CONTOH")
                    .doesNotContain(letter.nik().digits(), letter.code());
            printer.becomes(new PrinterStatus.Ready());
            printer.stopsAfter(0, JAM);
            eyes.tap("retry");
            eyes.await("collect.stopped.media-jam");
            eyes.tap("print.giveup");
            eyes.await("collect.trouble.media-jam");
            assertThat(slips.paperOut()).hasSize(1);
            eyes.tap("back");
            eyes.tap("back");
            eyes.tap("back");
            visitor.leaves();
            printer.becomes(new PrinterStatus.Ready());
            eventually(() -> booth.letterPrinter().equals(new PrinterStatus.Ready()));
            visitor.signsInBySlip(booth.slipInHand());
            visitor.opens(letter.request());
            eyes.tap("print");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
        }
    }

    @Test
    void comesOutWhereNobodyIsSureAndTheYesOfTheResidentClosesTheOfficersCall() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901017008720001"));
        var printer = new SimulatedPagePrinter(Set.of(Media.A4, Media.F4), SimulatedPace.INSTANT);
        printer.becomes(new PrinterStatus.Silent());
        try (var booth = Booth.in(hall, printer, slips)) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            eyes.tap("print");
            eyes.await("collect.came_out");
            eventually(() -> calls() == 1);
            eyes.tap("paper.yes");
            eyes.await("collect.take_paper");
            eventually(() -> calls() == 0);
            assertThat(hall.dossier(letter.request()).history())
                    .anyMatch(step -> step.who().equals("Warga") && step.what().equals("Memastikan surat keluar"));
            assertThat(slips.paperOut()).isEmpty();
        }
    }

    @Test
    void isGivenAlsoForAPrintThatAnOfficerHasToLookAt() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901014101030001"));
        var printer = new SimulatedPagePrinter(Set.of(Media.A4, Media.F4), SimulatedPace.INSTANT);
        printer.becomes(new PrinterStatus.Silent());
        try (var booth = Booth.in(hall, printer, slips)) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            eyes.tap("print");
            eyes.tap("paper.unsure");
            eyes.await("collect.officer_settles");
            eventually(() -> slips.paperOut().size() == 1);
            assertThat(slips.paperOut().getFirst().parts()).contains(new Receipt.Qr(letter.slip()));
            eventually(() -> hall.times(letter.request(), "Belum pasti tercetak") == 1);
            assertThat(hall.office().settlePrint(Hall.WULAN, letter.request(), true))
                    .isEqualTo(new ServiceDesk.Result.Done());
            eventually(() -> calls() == 0);
        }
    }

    private static String words(Receipt receipt) {
        return receipt.parts().stream()
                .map(part -> switch (part) {
                    case Receipt.Text text -> text.text();
                    case Receipt.Pair pair -> pair.label() + " " + pair.value();
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static long calls() {
        return hall.office().calls().stream()
                .filter(call -> call.reason().equals("print-uncertain"))
                .count();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}

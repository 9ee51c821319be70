package id.desa.anjungan.device.sim;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.sim.FaultScript.After;
import id.desa.anjungan.device.sim.FaultScript.At;
import id.desa.anjungan.device.sim.FaultScript.Bad;
import id.desa.anjungan.device.sim.FaultScript.Good;
import id.desa.anjungan.device.sim.FaultScript.Step;
import id.desa.anjungan.device.sim.FaultScript.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FaultScriptTest {
    private static PageJob letter(int number, int pages) {
        return new PageJob(new PrintRef("A-" + number), new byte[] {1}, pages, Media.A4, 1);
    }

    private static FaultScript script(String text) {
        return ((Good) FaultScript.read(text)).script();
    }

    @Test
    void readsWhatHappensAndWhen() {
        assertThat(FaultScript.read("media-empty after 2 sides; gone after 3 lines for 2s;stuck+at+1m"))
                .isEqualTo(new Good(new FaultScript(List.of(
                        new Step(
                                new Fault.Because(PrinterReason.MEDIA_EMPTY),
                                new After(2, Unit.SIDES),
                                Optional.empty()),
                        new Step(new Fault.Gone(), new After(3, Unit.LINES), Optional.of(Duration.ofSeconds(2))),
                        new Step(new Fault.Stuck(), new At(Duration.ofMinutes(1)), Optional.empty())))));
        assertThat(FaultScript.read(" ; ")).isEqualTo(new Good(FaultScript.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gone", "fire at 2s", "gone at 2", "gone after 2 elephants", "gone at 2s for ever", "at 2s"})
    void saysWhatCouldBeWritten(String nonsense) {
        assertThat(FaultScript.read(nonsense))
                .isInstanceOfSatisfying(
                        Bad.class, bad -> assertThat(bad.wrong()).contains(nonsense, "media-empty after 2 sides"));
    }

    @Test
    void emptiesTheTrayAfterTwoSides() {
        try (var printer = new SimulatedPagePrinter()) {
            printer.follows(script("media-empty after 2 sides"));
            assertThat(printer.print(letter(1, 1), PrintProgress.NONE)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(printer.print(letter(2, 2), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            assertThat(printer.impressions()).isEqualTo(2);
        }
    }

    @Test
    void pullsThePlugForAWhileInTheMiddleOfALetter() {
        try (var printer = new SimulatedPagePrinter(
                Set.of(Media.A4), new SimulatedPace(Duration.ofMillis(1), Duration.ofSeconds(10)))) {
            printer.follows(script("gone after 1 side for 100ms"));
            assertThat(printer.print(letter(1, 3), PrintProgress.NONE)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(printer.impressions()).isEqualTo(3);
        }
    }

    @Test
    void keepsWhoeverAsksAStuckPrinterWaiting() {
        try (var printer = new SimulatedReceiptPrinter()) {
            printer.follows(script("stuck at 0ms for 300ms"));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            var asked = CompletableFuture.supplyAsync(printer::status);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            assertThat(asked).isNotDone();
            assertThat(asked).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new PrinterStatus.Ready());
        }
    }

    @Test
    void takesTheScannerAwayAfterItsSecondCode() {
        var heard = new ArrayList<BarcodeScanner.ScanEvent>();
        try (var scanner = new SimulatedBarcodeScanner(Runnable::run)) {
            scanner.onScan(heard::add);
            scanner.follows(script("gone after 2 scans"));
            scanner.show("1");
            scanner.show("2");
            scanner.show("3");
            assertThat(heard).hasSize(2);
            assertThat(scanner.status().keywords()).isEqualTo("offline unplugged");
        }
    }
}

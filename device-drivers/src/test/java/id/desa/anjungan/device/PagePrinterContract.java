package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What every page printer must do, the simulator as the real one.
public interface PagePrinterContract {
    Duration TO_STOP = Duration.ofSeconds(20);
    /// From clearing a letter until its print returns.
    Duration TO_GIVE_UP = Duration.ofSeconds(2);

    /// A printer with A4 and F4, and hands that can change its physical state.
    interface Bench extends AutoCloseable {
        PagePrinter printer();

        /// A letter of that many pages, under a name not used before.
        PageJob letter(Media media, int pages);

        void openCover();

        void emptyTray();

        /// Once that many sides of the next job are out.
        void openCoverAfter(int sides);

        void emptyTrayAfter(int sides);

        /// Tray full, cover closed.
        void refill();

        /// Takes the next document, says that all is well, and moves no paper.
        void swallow();

        void unplug();

        void plugIn();

        /// Sides that came out in the printer's life.
        int sidesOut();

        /// Documents that wait for the printer, or that a spooler has kept.
        int documentsLeft();

        @Override
        void close();
    }

    Bench bench();

    /// One whose printer waits a minute for a mended cause.
    Bench patientBench();

    @Test
    default void printsOneCopyAndProvesItByTheCounter() {
        try (var bench = bench()) {
            var sides = new ArrayList<Integer>();
            assertThat(bench.printer().print(bench.letter(Media.A4, 2), (out, _) -> sides.add(out)))
                    .isEqualTo(new PrintOutcome.Printed(PrintOutcome.Evidence.COUNTER));
            assertThat(bench.sidesOut()).isEqualTo(2);
            assertThat(bench.documentsLeft()).isZero();
            assertThat(sides).isSorted().startsWith(0).endsWith(2);
        }
    }

    @Test
    default void countsEverySideOfEveryCopyAndSaysWhatItCanDo() {
        try (var bench = bench()) {
            var printer = bench.printer();
            var letter = bench.letter(Media.A4, 2);
            var twice = new PageJob(letter.ref(), letter.pdf(), 2, Media.A4, 2, Sides.TWO_SIDED_LONG_EDGE);
            assertThat(printer.print(twice, PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Printed(PrintOutcome.Evidence.COUNTER));
            assertThat(bench.sidesOut()).isEqualTo(4);
            assertThat(printer.statistics()).containsEntry(Statistic.SIDES, 4L);
            assertThat(printer.capabilities()).contains(Capability.STATUS_CHANNEL, Capability.DUPLEX);
            assertThat(printer.countedBy()).isNotEqualTo("none");
        }
    }

    @Test
    default void confirmsNothingOfAPrinterThatSaysReadyAndPrintsNothing() {
        try (var bench = bench()) {
            bench.swallow();
            assertThat(print(bench)).isEqualTo(new PrintOutcome.Printed(PrintOutcome.Evidence.TRANSMITTED));
            assertThat(bench.sidesOut()).isZero();
            assertThat(bench.printer().statistics().getOrDefault(Statistic.SIDES, 0L))
                    .isZero();
        }
    }

    @Test
    default void printsOnlyTheLetterOfTheMomentAfterThreeStoodBeforeAnEmptyTray() {
        try (var bench = bench()) {
            bench.emptyTrayAfter(0);
            for (var resident = 1; resident <= 3; resident++) {
                assertThat(print(bench))
                        .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            }
            assertPrintsTheNextLetterOnly(bench, 0);
        }
    }

    @Test
    default void refusesWhileTheCoverIsOpenOrTheTrayIsEmptyAndPrintsOnceMended() {
        try (var bench = bench()) {
            bench.openCover();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
            assertThat(print(bench))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN)));
            bench.emptyTray();
            assertThat(print(bench))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            bench.refill();
            assertThat(bench.sidesOut()).isZero();
            assertThat(print(bench)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    @Test
    default void givesUpALetterThatStopsBeforeTheFirstSheetAndPrintsNothingAfterTheRefill() {
        try (var bench = bench()) {
            bench.emptyTrayAfter(0);
            assertThat(print(bench))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            assertThat(bench.documentsLeft()).isZero();
            bench.refill();
            assertThat(bench.sidesOut()).isZero();
            assertThat(print(bench)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    @Test
    default void isUncertainWhenTheCoverIsOpenedInTheMiddleAndPrintsNoRest() {
        try (var bench = bench()) {
            bench.openCoverAfter(1);
            assertThat(bench.printer().print(bench.letter(Media.A4, 3), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN)));
            assertThat(bench.documentsLeft()).isZero();
            bench.refill();
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    @Test
    default void isOfflineRatherThanThrowingWhenUnpluggedAndPrintsAgainOnceThePlugIsBack() {
        try (var bench = bench()) {
            bench.unplug();
            assertThat(bench.printer().status()).isInstanceOf(PrinterStatus.Offline.class);
            assertThat(print(bench))
                    .isInstanceOfSatisfying(
                            PrintOutcome.NotPrinted.class,
                            outcome -> assertThat(outcome.because()).isInstanceOf(PrinterStatus.Offline.class));
            bench.printer().clear();
            bench.plugIn();
            assertThat(bench.sidesOut()).isZero();
            assertThat(print(bench)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.sidesOut()).isEqualTo(1);
        }
    }

    @Test
    default void givesALetterUpAtOnceWhenItIsClearedBeforeTheFirstSheetAndPrintsNothingAfterTheRefill() {
        try (var bench = patientBench()) {
            bench.emptyTrayAfter(0);
            assertThat(clearedOnceStopped(bench))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            assertPrintsTheNextLetterOnly(bench, 0);
        }
    }

    @Test
    default void isUncertainAtOnceOfALetterThatIsClearedInTheMiddleAndPrintsNoRestAfterTheRefill() {
        try (var bench = patientBench()) {
            bench.openCoverAfter(1);
            assertThat(clearedOnceStopped(bench))
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN)));
            assertPrintsTheNextLetterOnly(bench, 1);
        }
    }

    @Test
    default void refusesASheetItDoesNotHave() {
        try (var bench = bench()) {
            var a5 = new Media("A5", 148, 210);
            assertThat(List.of(Media.A4, Media.F4)).allMatch(bench.printer()::takes);
            assertThat(bench.printer().takes(a5)).isFalse();
            assertThat(bench.printer().print(bench.letter(a5, 1), PrintProgress.NONE))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED)));
            assertThat(bench.sidesOut()).isZero();
        }
    }

    @Test
    default void doesNotKnowALetterItNeverSaw() {
        try (var bench = bench()) {
            assertThat(bench.printer().outcomeOf(new PrintRef("A-404"))).isInstanceOf(PrintOutcome.Uncertain.class);
        }
    }

    private static PrintOutcome print(Bench bench) {
        return bench.printer().print(bench.letter(Media.A4, 1), PrintProgress.NONE);
    }

    /// What becomes of a letter of three pages that another thread clears while the printer stands still.
    private static PrintOutcome clearedOnceStopped(Bench bench) {
        var stopped = new CompletableFuture<PrinterStatus>();
        PrintProgress tell = (_, status) -> {
            if (status instanceof PrinterStatus.Stopped) {
                stopped.complete(status);
            }
        };
        var printing = new CompletableFuture<PrintOutcome>();
        Thread.startVirtualThread(() -> printing.complete(bench.printer().print(bench.letter(Media.A4, 3), tell)));
        assertThat(stopped).succeedsWithin(TO_STOP);
        Thread.startVirtualThread(bench.printer()::clear);
        assertThat(printing).succeedsWithin(TO_GIVE_UP);
        return printing.join();
    }

    private static void assertPrintsTheNextLetterOnly(Bench bench, int outBefore) {
        assertThat(bench.documentsLeft()).isZero();
        bench.refill();
        assertThat(bench.sidesOut()).isEqualTo(outBefore);
        assertThat(print(bench)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.sidesOut()).isEqualTo(outBefore + 1);
    }
}

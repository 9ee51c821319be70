package id.desa.anjungan.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What every receipt printer must do, the simulator as the real one.
public interface ReceiptPrinterContract {
    /// A printer, and hands that can change its physical state.
    interface Bench extends AutoCloseable {
        ReceiptPrinter printer();

        void openCover();

        void emptyPaper();

        /// In the middle of the next slip.
        void emptyPaperHalfWay();

        void runLow();

        /// It answers nothing any more, and prints.
        void fallSilent();

        /// In the middle of the next slip it is gone, and back after that long.
        void vanishHalfWay(Duration away);

        /// Paper in, cover closed.
        void refill();

        void unplug();

        void plugIn();

        /// Whole slips.
        int slipsOut();

        @Override
        void close();
    }

    /// From clearing a slip until its print returns.
    Duration TO_GIVE_UP = Duration.ofSeconds(2);
    /// A status that nobody answers.
    Duration TO_ASK_IN_VAIN = Duration.ofSeconds(1);

    Duration TO_COME_BACK = Duration.ofSeconds(10);
    long A_MOMENT_NANOS = 10_000_000;
    PrintRef REF = new PrintRef("S-1");
    Receipt SLIP = new Receipt(List.of(
            new Receipt.Text("DESA TIRTAWENING", Align.CENTER, Size.TALL, true),
            new Receipt.Rule(),
            new Receipt.Pair("Surat", "Keterangan Usaha"),
            new Receipt.Qr("A".repeat(120)),
            new Receipt.Feed(2)));

    Bench bench();

    /// One whose printer waits a minute for a mended cause.
    Bench patientBench();

    @Test
    default void printsOneSlipAndHasProofOfIt() {
        try (var bench = bench()) {
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.Printed(PrintOutcome.Evidence.PROCESS_ID));
            assertThat(bench.slipsOut()).isEqualTo(1);
        }
    }

    @Test
    default void refusesToPrintWhileTheCoverIsOpen() {
        try (var bench = bench()) {
            bench.openCover();
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN)));
            bench.refill();
            assertThat(bench.slipsOut()).isZero();
        }
    }

    @Test
    default void refusesToPrintWithoutPaper() {
        try (var bench = bench()) {
            bench.emptyPaper();
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            bench.refill();
            assertThat(bench.slipsOut()).isZero();
        }
    }

    @Test
    default void warnsOfTheEndOfTheRollAndStillPrints() {
        try (var bench = bench()) {
            bench.runLow();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Printed.class);
        }
    }

    @Test
    default void isUncertainWhenThePaperEndsHalfWayAndPrintsNoRestAfterTheRefill() {
        try (var bench = bench()) {
            bench.emptyPaperHalfWay();
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            bench.refill();
            assertThat(bench.slipsOut()).isZero();
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.slipsOut()).isEqualTo(1);
        }
    }

    @Test
    default void isUncertainAtOnceOfASlipThatIsClearedHalfWayAndPrintsNoRestAfterTheRefill() {
        try (var bench = patientBench()) {
            bench.emptyPaperHalfWay();
            var printing = new CompletableFuture<PrintOutcome>();
            Thread.startVirtualThread(() -> printing.complete(bench.printer().print(REF, SLIP)));
            while (!(bench.printer().status() instanceof PrinterStatus.Stopped)) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
            Thread.startVirtualThread(bench.printer()::clear);
            assertThat(printing)
                    .succeedsWithin(TO_GIVE_UP)
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
            bench.refill();
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.slipsOut()).isEqualTo(1);
        }
    }

    @Test
    default void isOfflineRatherThanThrowingWhenUnplugged() {
        try (var bench = bench()) {
            bench.unplug();
            assertThat(bench.printer().status()).isInstanceOf(PrinterStatus.Offline.class);
            assertThat(bench.printer().print(REF, SLIP))
                    .isInstanceOfSatisfying(
                            PrintOutcome.NotPrinted.class,
                            outcome -> assertThat(outcome.because()).isInstanceOf(PrinterStatus.Offline.class));
            bench.printer().clear();
        }
    }

    @Test
    default void printsAgainOnceThePlugIsBack() {
        try (var bench = bench()) {
            bench.unplug();
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.NotPrinted.class);
            bench.plugIn();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.slipsOut()).isEqualTo(1);
        }
    }

    @Test
    default void saysWhatItCanDo() {
        try (var bench = bench()) {
            assertThat(bench.printer().capabilities())
                    .contains(Capability.STATUS_CHANNEL, Capability.CUTTER, Capability.PROCESS_ID);
        }
    }

    @Test
    default void countsLinesAndCutsOfWhatCameOut() {
        try (var bench = bench()) {
            assertThat(bench.printer().statistics().getOrDefault(Statistic.CUTS, 0L))
                    .isZero();
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            var once = bench.printer().statistics();
            assertThat(once).containsEntry(Statistic.CUTS, 1L);
            long lines = once.getOrDefault(Statistic.LINES, 0L);
            assertThat(lines).isPositive();
            bench.printer().print(REF, SLIP);
            assertThat(bench.printer().statistics())
                    .containsEntry(Statistic.CUTS, 2L)
                    .containsEntry(Statistic.LINES, 2 * lines);
        }
    }

    @Test
    default void isSilentRatherThanReadyWhereItAnswersNothing() {
        try (var bench = bench()) {
            bench.fallSilent();
            var asked = System.nanoTime();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(TO_ASK_IN_VAIN);
        }
    }

    @Test
    default void printsWithoutProofWhereItAnswersNothing() {
        try (var bench = bench()) {
            bench.fallSilent();
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.Printed(PrintOutcome.Evidence.TRANSMITTED));
        }
    }

    /// The person who asks for it again gets one slip, not one and a half.
    @Test
    default void isUncertainOfASlipDuringWhichItVanishedAndPrintsTheNextOneOnce() {
        try (var bench = bench()) {
            bench.vanishHalfWay(Duration.ofSeconds(2));
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            var asked = System.nanoTime();
            while (!bench.printer().status().equals(new PrinterStatus.Ready())) {
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(TO_COME_BACK);
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
            assertThat(bench.printer().print(new PrintRef("S-2"), SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.slipsOut()).isEqualTo(1);
        }
    }

    @Test
    default void doesNotKnowASlipItNeverSaw() {
        try (var bench = bench()) {
            assertThat(bench.printer().outcomeOf(new PrintRef("S-404"))).isInstanceOf(PrintOutcome.Uncertain.class);
        }
    }
}

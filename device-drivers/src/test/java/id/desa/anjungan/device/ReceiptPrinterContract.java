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
    default void doesNotKnowASlipItNeverSaw() {
        try (var bench = bench()) {
            assertThat(bench.printer().outcomeOf(new PrintRef("S-404"))).isInstanceOf(PrintOutcome.Uncertain.class);
        }
    }
}

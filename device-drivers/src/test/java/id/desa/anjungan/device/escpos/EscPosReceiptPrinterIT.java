package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The driver on a port of the network.
class EscPosReceiptPrinterIT implements ReceiptPrinterContract {
    @Override
    public Bench bench() {
        return bench(EscPosModel.MM80, EscPosBench.QUICK);
    }

    @Override
    public Bench patientBench() {
        return bench(EscPosModel.MM80, EscPosBench.PATIENT);
    }

    private static EscPosBench bench(EscPosModel model, EscPosSettings settings) {
        return new EscPosBench(EscPosPrinterEmulator.start(), model, settings);
    }

    /// Wherever the link breaks, nobody claims that the slip came out, nor that it did not.
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 300, 1000})
    void isUncertainWhenTheLinkBreaksOff(int bytes) {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emulator().cutLinkAfter(bytes);
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(bench.slipsOut()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 300, 1000})
    void isUncertainWhenThePrinterLosesItsPower(int bytes) {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emulator().losePowerAfter(bytes);
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(bench.slipsOut()).isZero();
        }
    }

    @Test
    void claimsNoMoreOfAPrinterThatCannotConfirmThanThatItIsThroughAndWell() {
        try (var bench = bench(EscPosModel.CLONE_80, EscPosBench.QUICK)) {
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(bench.slipsOut()).isEqualTo(1);
            assertThat(bench.printer().capabilities()).doesNotContain(Capability.PROCESS_ID);
        }
    }

    @Test
    void isUncertainOfAPrinterThatCannotConfirmAndStoppedInTheMiddle() {
        try (var bench = bench(EscPosModel.CLONE_80, EscPosBench.QUICK)) {
            bench.emptyPaperHalfWay();
            assertThat(bench.printer().print(REF, SLIP))
                    .isEqualTo(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY)));
        }
    }

    /// A clone of 58 mm that answers nothing, has no cutter, and starts in Chinese.
    @Test
    void printsOnACheapCloneInTheDark() {
        try (var bench = bench(EscPosModel.MM58, EscPosBench.QUICK)) {
            bench.fallSilent();
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(bench.emulator().nonsense()).isEmpty();
            assertThat(bench.printer().capabilities()).isEmpty();
            assertThat(bench.printer().statistics()).containsEntry(Statistic.CUTS, 0L);
        }
    }

    /// The bytes get as far as the buffers of the two machines.
    @Test
    @Timeout(20)
    void claimsNothingOfAPeerThatTakesTheCallAndNeverReads() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var deaf = new ServerSocket(0, 9, loopback);
                var printer = EscPosReceiptPrinter.tcp(
                        loopback.getHostAddress(), deaf.getLocalPort(), EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(printer.print(REF, SLIP))
                    .isInstanceOfSatisfying(
                            PrintOutcome.Uncertain.class,
                            uncertain -> assertThat(uncertain.because())
                                    .isInstanceOfSatisfying(
                                            PrinterStatus.Offline.class,
                                            offline ->
                                                    assertThat(offline.cause()).isEqualTo(OfflineCause.NO_ANSWER)));
        }
    }

    @Test
    void beginsNoSlipWhoseCodeDoesNotFitOnThePaper() {
        var slip = new Receipt(List.of(new Receipt.Rule(), new Receipt.Qr("x".repeat(4_096))));
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThat(bench.printer().print(REF, slip))
                    .isEqualTo(new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.OTHER)));
            assertThat(bench.emulator().received()).isEmpty();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
        }
    }

    /// The status channel fails, the way of the data is fine.
    @Test
    @Timeout(20)
    void stillPrintsAfterTheStatusChannelFailed() {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(bench.printer().capabilities()).contains(Capability.STATUS_CHANNEL);
            bench.fallSilent();
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            while (bench.slipsOut() == 0) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(bench.printer().capabilities()).doesNotContain(Capability.STATUS_CHANNEL);
        }
    }

    @Test
    void isUncertainWhenTheAnswersEndInTheMiddleOfTheSlip() {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emulator().fallSilentAfter(4);
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
        }
    }

    @Test
    void saysThatTheCutterIsJammed() {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emulator().jamCutter();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Stopped(PrinterReason.CUTTER_ERROR));
        }
    }

    @Test
    void believesNoNearEndOfAModelThatHasNoSensorForIt() {
        try (var bench = bench(EscPosModel.CLONE_80, EscPosBench.QUICK)) {
            bench.runLow();
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
        }
    }

    @Test
    void saysWhyItCannotBeReached() {
        try (var nobody = EscPosReceiptPrinter.tcp("no-such-host.invalid", 9100, EscPosModel.MM80, EscPosBench.QUICK);
                var bench = bench(EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThat(nobody.status())
                    .isInstanceOfSatisfying(
                            PrinterStatus.Offline.class,
                            offline -> assertThat(offline.cause()).isEqualTo(OfflineCause.NOT_FOUND));
            bench.unplug();
            assertThat(bench.printer().status())
                    .isInstanceOfSatisfying(
                            PrinterStatus.Offline.class,
                            offline -> assertThat(offline.cause()).isEqualTo(OfflineCause.NO_ANSWER));
        }
    }

    @Test
    void goesOnWhenTheCoverIsClosedInTime() {
        try (var bench = bench(EscPosModel.MM80, EscPosBench.PATIENT)) {
            bench.emulator().emptyPaperAfter(100);
            var hand = Thread.startVirtualThread(() -> {
                while (!(bench.printer().status() instanceof PrinterStatus.Stopped)) {
                    LockSupport.parkNanos(10_000_000);
                }
                bench.refill();
            });
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID));
            assertThat(bench.emulator().slips()).hasSize(1);
            hand.interrupt();
        }
    }
}

package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The driver on a device file that stands in for `/dev/usb/lp0`.
class EscPosUsbIT implements ReceiptPrinterContract {
    @TempDir
    private Path folder;

    @Override
    public Bench bench() {
        return bench(EscPosBench.QUICK);
    }

    @Override
    public Bench patientBench() {
        return bench(EscPosBench.PATIENT);
    }

    private static EscPosBench bench(EscPosSettings settings) {
        return new EscPosBench(EscPosPrinterEmulator.startOnUsb(), EscPosModel.EPSON_TM_T20, settings);
    }

    @Test
    void isUncertainWhenItVanishesInTheMiddleOfByteFourThousand() {
        try (var bench = new EscPosBench(EscPosPrinterEmulator.startOnUsb(), EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emulator().vanishAfter(4_000, Duration.ofSeconds(2));
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(bench.slipsOut()).isZero();
        }
    }

    /// What lay in the printer's buffer when it vanished is forgotten before anything else is printed.
    @ParameterizedTest
    @ValueSource(ints = {20, 200})
    void printsNoRestOfASlipDuringWhichItVanished(int bytes) {
        try (var bench = bench(EscPosBench.QUICK)) {
            bench.emulator().vanishAfter(bytes, Duration.ofMillis(300));
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            while (!bench.printer().status().works()) {
                Thread.onSpinWait();
            }
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID));
            assertThat(bench.emulator().slips()).hasSize(1);
            assertThat(EscPosDecoder.decode(bench.emulator().slips().getFirst()).text())
                    .containsOnlyOnce("DESA TIRTAWENING");
        }
    }

    @Test
    void isTakenByWhoeverHoldsItAndFreeAgainAfterwards() {
        try (var bench = bench(EscPosBench.PATIENT);
                var second = EscPosBench.printer(bench.emulator().uri(), EscPosModel.EPSON_TM_T20, EscPosBench.QUICK)) {
            bench.emptyPaperHalfWay();
            var printing = Thread.startVirtualThread(() -> bench.printer().print(REF, SLIP));
            while (!(bench.printer().status() instanceof PrinterStatus.Stopped)) {
                Thread.onSpinWait();
            }
            assertThat(cause(second.status())).isEqualTo(OfflineCause.TAKEN);
            assertThat(second.print(REF, SLIP)).isInstanceOf(PrintOutcome.NotPrinted.class);
            bench.refill();
            assertThat(join(printing)).isTrue();
            assertThat(second.status()).isEqualTo(new PrinterStatus.Ready());
        }
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhyItCannotBeReached() throws Exception {
        assertThat(cause(folder.resolve("lp0"))).isEqualTo(OfflineCause.NOT_FOUND);
        assertThat(cause(folder)).isEqualTo(OfflineCause.WRONG_KIND);
        assertThat(cause(Files.writeString(folder.resolve("file"), "x"))).isEqualTo(OfflineCause.WRONG_KIND);
    }

    /// They take every byte, and none comes out on paper.
    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/zero"})
    void takesNoOtherDeviceForAPrinter(Path device) {
        assertThat(cause(device)).isEqualTo(OfflineCause.WRONG_KIND);
    }

    private static OfflineCause cause(Path path) {
        try (var printer = EscPosReceiptPrinter.usb(path, EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThat(printer.print(REF, SLIP)).isInstanceOf(PrintOutcome.NotPrinted.class);
            return cause(printer.status());
        }
    }

    private static OfflineCause cause(PrinterStatus status) {
        return status instanceof PrinterStatus.Offline offline ? offline.cause() : OfflineCause.UNSTEADY;
    }

    /// Answers to questions of an earlier run may lie in the driver of the device.
    @Test
    void takesNoAnswerOfBefore() {
        try (var bench = bench(EscPosBench.QUICK)) {
            bench.emulator().mutter(new byte[] {0x16, 0x1A, 0x1A, 0x7E, 0x37, 0x22, 'A'});
            assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(bench.printer().print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID));
        }
    }

    @Test
    void doesNothingAnyMoreOnceItIsClosed() {
        try (var bench = bench(EscPosBench.QUICK)) {
            bench.printer().close();
            assertThat(bench.printer().status()).isInstanceOf(PrinterStatus.Offline.class);
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.NotPrinted.class);
        }
    }
}

package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosReceiptPrinterIT implements ReceiptPrinterContract {
    private static final EscPosSettings QUICK = new EscPosSettings(
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofMillis(300));

    @Override
    public Bench bench() {
        return new EmulatorBench(EscPosPrinterEmulator.start(), QUICK);
    }

    @Override
    public Bench patientBench() {
        return new EmulatorBench(EscPosPrinterEmulator.start(), patient(Duration.ofMinutes(1)));
    }

    private static EscPosSettings patient(Duration stopped) {
        return new EscPosSettings(QUICK.connect(), QUICK.answer(), QUICK.stall(), QUICK.confirm(), stopped);
    }

    private static ReceiptPrinter printer(EscPosPrinterEmulator emulator, EscPosModel model) {
        return printer(emulator, model, QUICK);
    }

    private static ReceiptPrinter printer(EscPosPrinterEmulator emulator, EscPosModel model, EscPosSettings settings) {
        return EscPosReceiptPrinter.tcp("127.0.0.1", emulator.uri().getPort(), model, settings);
    }

    /// Wherever the link breaks, nobody claims that the slip came out, nor that it did not.
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 300, 1000})
    void isUncertainWhenTheLinkBreaksOff(int bytes) {
        try (var emulator = EscPosPrinterEmulator.start();
                var printer = printer(emulator, EscPosModel.MM80)) {
            emulator.cutLinkAfter(bytes);
            assertThat(printer.print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
        }
    }

    @Test
    void printsOnAPrinterThatNeverAnswersAndClaimsNoMoreThanThatTheBytesLeft() {
        try (var emulator = EscPosPrinterEmulator.start();
                var printer = printer(emulator, EscPosModel.MM80)) {
            emulator.fallSilent();
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(printer.print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
        }
    }

    @Test
    void claimsNoMoreOfAPrinterThatCannotConfirm() {
        try (var emulator = EscPosPrinterEmulator.start();
                var printer = printer(emulator, EscPosModel.MM80.withConfirmation(false))) {
            assertThat(printer.print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
        }
    }

    @Test
    void goesOnWhenTheCoverIsClosedInTime() throws IOException {
        try (var emulator = EscPosPrinterEmulator.start();
                var printer = printer(emulator, EscPosModel.MM80, patient(Duration.ofSeconds(20)))) {
            emulator.emptyPaperAfter(100);
            var hand = Thread.startVirtualThread(() -> {
                while (!(printer.status() instanceof PrinterStatus.Stopped)) {
                    LockSupport.parkNanos(10_000_000);
                }
                emulator.refill();
            });
            assertThat(printer.print(REF, SLIP)).isEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID));
            assertThat(emulator.slips()).hasSize(1);
            hand.interrupt();
        }
    }

    private record EmulatorBench(EscPosPrinterEmulator emulator, ReceiptPrinter printer) implements Bench {
        EmulatorBench(EscPosPrinterEmulator emulator, EscPosSettings settings) {
            this(emulator, EscPosReceiptPrinterIT.printer(emulator, EscPosModel.MM80, settings));
        }

        @Override
        public void openCover() {
            emulator.openCover();
        }

        @Override
        public void emptyPaper() {
            emulator.emptyPaper();
        }

        @Override
        public void emptyPaperHalfWay() {
            emulator.emptyPaperAfter(200);
        }

        @Override
        public void runLow() {
            emulator.runLow();
        }

        @Override
        public void refill() {
            emulator.refill();
        }

        @Override
        public void unplug() {
            emulator.unplug();
        }

        @Override
        public void plugIn() {
            emulator.plugIn();
        }

        @Override
        public int slipsOut() {
            return emulator.slips().size();
        }

        @Override
        public void close() {
            printer.close();
            emulator.close();
        }
    }
}

package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.device.PrintRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EscPosReceiptPrinterTest {
    private static final byte[] RESET = {0x1B, '@', 0x1B, 't', 16};

    /// Whatever breaks, the next line begins with `DLE DC4`: half a slip is not left in the buffer.
    @Test
    void hasThePrinterForgetASlipInWhichABugStruck() {
        var sent = new ArrayList<byte[]>();
        try (var printer = new EscPosReceiptPrinter(_ -> new Broken(sent), EscPosModel.MM80, EscPosBench.QUICK)) {
            assertThatThrownBy(() -> printer.print(new PrintRef("S-1"), SampleSlip.RECEIPT))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(sent).hasSize(2);
            printer.status();
            assertThat(sent.get(2)).startsWith(0x10, 0x14, 0x08);
        }
    }

    /// Says nothing, and has a bug in the second thing it sends of a slip.
    private record Broken(List<byte[]> sent) implements PrinterLine {
        @Override
        public void send(byte[] bytes, Duration stall) {
            if (sent.size() == 2 && bytes[0] != 0x10) {
                throw new IllegalStateException("a bug");
            }
            sent.add(bytes);
            if (sent.size() == 2) {
                assertThat(bytes).isEqualTo(RESET);
            }
        }

        @Override
        public OptionalInt receive(Duration limit) {
            return OptionalInt.empty();
        }

        @Override
        public void recall() {}

        @Override
        public boolean isRecalled() {
            return false;
        }

        @Override
        public void close() {}
    }
}

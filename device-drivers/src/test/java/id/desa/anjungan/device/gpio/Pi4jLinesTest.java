package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.gpio.PanelWiring.InputLine;
import id.desa.anjungan.device.gpio.PanelWiring.Pull;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Pi4J bears one panel at a time: whatever fails, the next one may be opened.
class Pi4jLinesTest {
    private static final PanelWiring DOOR =
            new PanelWiring("mock", Map.of(Input.DOOR, new InputLine(17, false, Pull.UP)), Map.of(), Duration.ZERO);

    @Test
    void leavesTheWayFreeWhereOpeningFailsInAWayNobodyForesaw() {
        assertThatThrownBy(() -> open(new Failing(), () -> {})).isInstanceOf(UnsupportedOperationException.class);
        assertThatCode(Pi4jLinesTest::openAndClose).doesNotThrowAnyException();
    }

    @Test
    void leavesTheWayFreeWhereLettingGoFailsToo() {
        assertThatThrownBy(() -> open(new Failing(), Pi4jLinesTest::fail))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatCode(Pi4jLinesTest::openAndClose).doesNotThrowAnyException();
    }

    @Test
    void leavesTheWayFreeWhereClosingFails() throws DeviceUnusable {
        var lines = open(new MockDigitalInputProviderImpl(), Pi4jLinesTest::fail);
        assertThatCode(lines::close).doesNotThrowAnyException();
        assertThatCode(Pi4jLinesTest::openAndClose).doesNotThrowAnyException();
    }

    private static void openAndClose() throws DeviceUnusable {
        open(new MockDigitalInputProviderImpl(), () -> {}).close();
    }

    private static Lines open(DigitalInputProvider inputs, Runnable letGo) throws DeviceUnusable {
        var board = new Pi4jLines.Board(
                Pi4J.newContextBuilder().noAutoDetect(),
                inputs,
                new MockDigitalOutputProviderImpl(),
                () -> true,
                letGo);
        return Pi4jLines.open(DOOR, board, _ -> {});
    }

    private static void fail() {
        throw new UnsupportedOperationException("letting go");
    }

    private static final class Failing extends MockDigitalInputProviderImpl {
        @Override
        public DigitalInput create(DigitalInputConfig config) {
            throw new UnsupportedOperationException("opening");
        }
    }
}

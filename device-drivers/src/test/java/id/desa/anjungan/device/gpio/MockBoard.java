package id.desa.anjungan.device.gpio;

import static java.util.Objects.requireNonNull;

import com.pi4j.Pi4J;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A board of Pi4J's mock lines, whose chip can be pulled out. Every plug brings new lines, at the
/// levels of the wires then.
final class MockBoard implements Lines.Source {
    private final PanelWiring wiring;
    private final Map<Integer, MockLine> inputs = new ConcurrentHashMap<>();
    private final Map<Integer, DigitalOutput> outputs = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> wires = new ConcurrentHashMap<>();
    private volatile boolean there = true;

    MockBoard(PanelWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Lines open(Consumer<Input> edge) throws DeviceUnusable {
        if (!there) {
            throw new DeviceUnusable(OfflineCause.NOT_FOUND, "no gpiochip is labelled mock");
        }
        var board = new Pi4jLines.Board(
                Pi4J.newContextBuilder().noAutoDetect(), new Inputs(), new Outputs(), () -> there, () -> {});
        return Pi4jLines.open(wiring, board, edge);
    }

    void turn(int offset, boolean high) {
        wires.put(offset, high);
        if (there) {
            input(offset).turn(high);
        }
    }

    /// Without an edge.
    void turnSilently(int offset, boolean high) {
        wires.put(offset, high);
        if (there) {
            input(offset).turnSilently(high);
        }
    }

    private MockLine input(int offset) {
        return requireNonNull(inputs.get(offset));
    }

    boolean isHigh(int offset) {
        return requireNonNull(outputs.get(offset)).isHigh();
    }

    void becomesThere(boolean now) {
        there = now;
    }

    private final class Inputs extends MockDigitalInputProviderImpl {
        @Override
        public DigitalInput create(DigitalInputConfig config) {
            var atRest = config.getPull() == PullResistance.PULL_UP;
            var line = new MockLine(this, config, wires.getOrDefault(config.address(), atRest));
            context().registry().add(line);
            inputs.put(config.address(), line);
            return line;
        }
    }

    private final class Outputs extends MockDigitalOutputProviderImpl {
        @Override
        public DigitalOutput create(DigitalOutputConfig config) {
            var line = super.create(config);
            outputs.put(config.address(), line);
            return line;
        }
    }
}

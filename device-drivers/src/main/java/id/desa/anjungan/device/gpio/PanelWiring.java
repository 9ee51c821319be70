package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/// What hangs on which line of one gpiochip.
///
/// @param chip its label, such as `pinctrl-rp1`, or its device, such as `/dev/gpiochip0`
/// @param debounce how long a level has to hold until it counts
public record PanelWiring(
        String chip, Map<Input, InputLine> inputs, Map<Output, OutputLine> outputs, Duration debounce) {
    /// @param offset of the line on its chip
    /// @param activeLow whether it is on at the low level
    public record InputLine(int offset, boolean activeLow, Pull pull) {}

    public record OutputLine(int offset, boolean activeLow) {}

    /// The resistor of the chip that holds an open wire at a level.
    public enum Pull {
        UP,
        DOWN,
        NONE
    }

    public PanelWiring {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
        if (debounce.isNegative()) {
            throw new IllegalArgumentException("debounce " + debounce);
        }
    }

    /// Every line named, in order.
    IntStream offsets() {
        return IntStream.concat(
                        inputs.values().stream().mapToInt(InputLine::offset),
                        outputs.values().stream().mapToInt(OutputLine::offset))
                .sorted();
    }
}

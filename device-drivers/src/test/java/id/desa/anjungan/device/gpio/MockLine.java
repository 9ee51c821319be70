package id.desa.anjungan.device.gpio;

import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;

/// Pi4J's mock input, which can also turn without a word, as a line does whose edge got lost.
final class MockLine extends MockDigitalInput {
    private volatile DigitalState level;

    MockLine(DigitalInputProvider provider, DigitalInputConfig config, boolean high) {
        super(provider, config);
        level = DigitalState.getState(high);
        super.mockState(level);
    }

    void turn(boolean high) {
        turnSilently(high);
        mockState(level);
    }

    void turnSilently(boolean high) {
        level = DigitalState.getState(high);
    }

    @Override
    public DigitalState state() {
        return level;
    }
}

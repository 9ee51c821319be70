package id.desa.anjungan.bench.gpio;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import java.io.IOException;

/// The wires from a chip to door, sensor, button, lamp and buzzer, with hands on their far ends.
record Wires(SimulatedChip chip) {
    static final String ALL = "?door=17&presence=27&call=22&lamp=23&buzzer=24";
    /// A line that somebody else holds, see the guest's init.
    static final int TAKEN = 4;

    /// As the kiosk opens it.
    Panel open(String options) {
        return panel("gpio:" + chip.label() + options);
    }

    static Panel panel(String uri) {
        return switch (new DeviceCatalog(Runnable::run).panel(uri)) {
            case Lookup.Found<Panel>(var found) -> found;
            case Lookup.NoDriver<Panel>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    static void ready(Panel panel) throws InterruptedException {
        Ear.until("ready, but " + panel.status(), () -> panel.status().works());
    }

    /// Who hears a panel that is ready, with every wire at rest.
    Ear quiet(Panel panel) throws IOException, InterruptedException {
        ready(panel);
        rest();
        Ear.until("at rest", () -> !panel.levels().containsValue(true));
        return new Ear(panel);
    }

    void rest() throws IOException {
        for (var input : Input.values()) {
            turn(input, false);
        }
    }

    /// The button goes to ground when pressed, the others to 3.3 V.
    void turn(Input input, boolean on) throws IOException {
        chip.pull(line(input), on != (input == Input.CALL_BUTTON));
    }

    boolean isOn(Output output) {
        try {
            return chip.isHigh(line(output));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// As [#ALL] has them.
    private static int line(Input input) {
        return switch (input) {
            case DOOR -> 17;
            case PRESENCE -> 27;
            case CALL_BUTTON -> 22;
        };
    }

    private static int line(Output output) {
        return switch (output) {
            case LAMP -> 23;
            case BUZZER -> 24;
        };
    }
}

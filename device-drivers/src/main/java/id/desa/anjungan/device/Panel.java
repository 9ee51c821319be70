package id.desa.anjungan.device;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The switches and lamps on the kiosk's box, on GPIO lines.
public interface Panel extends Device {
    @Override
    PeripheralStatus status();

    /// What is wired.
    Set<Input> inputs();

    Set<Output> outputs();

    /// One listener, on a thread of its own. It first hears what is on already, then of settled changes only, and each
    /// of them: a lost edge is made up for within a second.
    void onChange(Consumer<Change> listener);

    /// What is on, as last seen.
    Map<Input, Boolean> levels();

    /// Switches a lamp or the buzzer; what is not wired, or away, is passed over.
    void set(Output output, boolean on);

    /// A wire that tells something. On means: the door is open, somebody is there, the button is held.
    enum Input {
        DOOR,
        PRESENCE,
        CALL_BUTTON
    }

    enum Output {
        LAMP,
        BUZZER
    }

    record Change(Input input, boolean on) {}
}

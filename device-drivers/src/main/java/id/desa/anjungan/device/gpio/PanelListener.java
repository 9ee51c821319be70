package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.Panel.Change;
import id.desa.anjungan.device.Panel.Input;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Who hears of changes, and what is on. Whoever comes late first hears what is on already. Any thread.
final class PanelListener {
    private final Executor events;
    private final Map<Input, Boolean> levels = new EnumMap<>(Input.class);
    private Consumer<Change> listener = _ -> {};

    PanelListener(Executor events, Set<Input> inputs) {
        this.events = events;
        inputs.forEach(input -> levels.put(input, false));
    }

    synchronized void becomes(Consumer<Change> next) {
        listener = next;
        levels.forEach((input, on) -> {
            if (on) {
                hand(new Change(input, true));
            }
        });
    }

    synchronized void tell(Change change) {
        levels.put(change.input(), change.on());
        hand(change);
    }

    private void hand(Change change) {
        var hears = listener;
        events.execute(() -> hears.accept(change));
    }

    synchronized Map<Input, Boolean> levels() {
        return Map.copyOf(levels);
    }
}

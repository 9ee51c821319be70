package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:panel`: everything wired, moved by hand.
public final class SimulatedPanel extends SimulatedPeripheral<Panel.Change> implements Panel {
    /// How the hand left each.
    private final Map<Input, Boolean> turned = new EnumMap<>(Input.class);
    /// What it knows of them.
    private final Map<Input, Boolean> levels = new ConcurrentHashMap<>();

    private final Set<Output> lit = ConcurrentHashMap.newKeySet();

    /// @param thread where the listener hears of a change
    public SimulatedPanel(Executor thread) {
        super(thread);
        for (var input : Input.values()) {
            levels.put(input, false);
        }
    }

    /// Opens the door, comes near, presses the button, or the opposite. While it is away nobody hears of it.
    public synchronized void turn(Input input, boolean on) {
        turned.put(input, on);
        hearWhatDiffers();
    }

    /// Once it is back, it tells what was turned meanwhile and not turned back.
    @Override
    public synchronized void becomes(PeripheralStatus next) {
        super.becomes(next);
        hearWhatDiffers();
    }

    private void hearWhatDiffers() {
        turned.forEach((input, on) -> {
            if (isThere() && !on.equals(levels.put(input, on))) {
                tell(new Change(input, on), Statistic.EDGES);
            }
        });
    }

    /// What shines or buzzes.
    public Set<Output> lit() {
        return Set.copyOf(lit);
    }

    @Override
    public Set<Input> inputs() {
        return EnumSet.allOf(Input.class);
    }

    @Override
    public Set<Output> outputs() {
        return EnumSet.allOf(Output.class);
    }

    @Override
    public void onChange(Consumer<Change> next) {
        hears(next);
        levels.forEach((input, on) -> {
            if (on) {
                tell(new Change(input, true));
            }
        });
    }

    @Override
    public Map<Input, Boolean> levels() {
        return Map.copyOf(levels);
    }

    @Override
    public void set(Output output, boolean on) {
        if (!isThere()) {
            return;
        }
        if (on) {
            lit.add(output);
        } else {
            lit.remove(output);
        }
    }

    @Override
    FaultScript.Unit unit() {
        return FaultScript.Unit.EDGES;
    }
}

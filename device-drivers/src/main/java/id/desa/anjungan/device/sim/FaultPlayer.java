package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.sim.FaultScript.After;
import id.desa.anjungan.device.sim.FaultScript.At;
import id.desa.anjungan.device.sim.FaultScript.Step;
import id.desa.anjungan.device.sim.FaultScript.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plays a script on one device, which tells it what it counts. Any thread; each step happens once.
public final class FaultPlayer implements AutoCloseable {
    private final Consumer<Fault> begins;
    private final Consumer<Fault> ends;
    private final List<Step> counted = new ArrayList<>();
    private final Map<Unit, Long> counts = new EnumMap<>(Unit.class);
    private boolean open = true;

    /// Begins to play.
    ///
    /// @param begins brings a fault about
    /// @param ends mends it
    public FaultPlayer(FaultScript script, Consumer<Fault> begins, Consumer<Fault> ends) {
        this.begins = begins;
        this.ends = ends;
        for (var step : script.steps()) {
            switch (step.trigger()) {
                case At(var time) -> later(time, () -> happens(step));
                case After _ -> counted.add(step);
            }
        }
    }

    /// The device has done so many more.
    public void counted(Unit unit, long more) {
        due(unit, more).forEach(this::happens);
    }

    private synchronized List<Step> due(Unit unit, long more) {
        var now = counts.merge(unit, more, Long::sum);
        var due = counted.stream()
                .filter(step -> step.trigger() instanceof After(var count, var what) && what == unit && count <= now)
                .toList();
        counted.removeAll(due);
        return due;
    }

    private void happens(Step step) {
        if (isOpen()) {
            begins.accept(step.fault());
            step.lasting().ifPresent(time -> later(time, () -> over(step)));
        }
    }

    private void over(Step step) {
        if (isOpen()) {
            ends.accept(step.fault());
        }
    }

    private static void later(Duration time, Runnable what) {
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(what);
    }

    private synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() {
        open = false;
    }
}

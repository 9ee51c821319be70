package id.desa.anjungan.device.gpio;

import static java.util.Objects.requireNonNull;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `gpio:`. Everything happens on one thread of its own, which holds the lines while they are there. An edge is only a
/// hint to read the level once it settled; and since edges do get lost, every level is read anew so often that a change
/// is told within a second.
public final class GpioPanel implements Panel {
    private static final long REREAD_NANOS = Duration.ofMillis(800).toNanos();

    private final PanelWiring wiring;
    private final Lines.Source source;
    private final Inbox inbox = new Inbox();
    private final Tally tally = new Tally();
    private final Map<Input, Settling> settlings = new EnumMap<>(Input.class);
    private final PanelListener listener;
    private final KeptOpen kept;
    private volatile boolean closing;

    /// Opens it on its thread, now and again whenever it was away.
    ///
    /// @param events where the listener hears
    public static GpioPanel open(PanelWiring wiring, GpioChips chips, Executor events) {
        return new GpioPanel(wiring, new GpiodLines(wiring, chips), events);
    }

    GpioPanel(PanelWiring wiring, Lines.Source source, Executor events) {
        this.wiring = wiring;
        this.source = source;
        this.listener = new PanelListener(events, wiring.inputs().keySet());
        for (var input : wiring.inputs().keySet()) {
            settlings.put(input, new Settling(wiring.debounce()));
        }
        this.kept = KeptOpen.start("panel " + wiring.chip(), this::hold);
    }

    private void hold(KeptOpen.Hold hold) throws IOException {
        try (var lines = source.open(input -> inbox.edge(input, System.nanoTime()))) {
            inbox.empty();
            for (var input : settlings.keySet()) {
                if (settling(input).found(lines.isOn(input))) {
                    tell(input);
                }
            }
            hold.opened();
            watch(hold, lines);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the panel's thread was interrupted");
        }
    }

    private void watch(KeptOpen.Hold hold, Lines lines) throws IOException, InterruptedException {
        var lastRead = System.nanoTime();
        while (hold.isWanted() && !closing) {
            var mail = inbox.await(nanosLeft(lastRead));
            mail.edges().forEach((input, at) -> settling(input).edge(at));
            for (var wanted : mail.switches().entrySet()) {
                lines.set(wanted.getKey(), wanted.getValue());
            }
            var now = System.nanoTime();
            if (now - lastRead >= REREAD_NANOS) {
                lastRead = now;
                reread(lines, now);
            }
            settle(lines, now);
        }
    }

    private long nanosLeft(long lastRead) {
        var now = System.nanoTime();
        var left = lastRead - now + REREAD_NANOS;
        for (var settling : settlings.values()) {
            left = Math.min(left, settling.nanosLeft(now));
        }
        return left;
    }

    private void reread(Lines lines, long now) throws IOException {
        for (var input : settlings.keySet()) {
            settling(input).reading(lines.isOn(input), now);
        }
    }

    private void settle(Lines lines, long now) throws IOException {
        for (var input : settlings.keySet()) {
            if (settling(input).nanosLeft(now) <= 0) {
                settle(input, lines.isOn(input));
            }
        }
    }

    private void settle(Input input, boolean level) {
        switch (settling(input).settle(level)) {
            case SAME -> {}
            case CHANGED -> tell(input);
            case CHANGED_UNANNOUNCED -> {
                tally.one(Statistic.MISSED_EDGES);
                tell(input);
            }
        }
    }

    private void tell(Input input) {
        tally.one(Statistic.EDGES);
        listener.tell(new Change(input, settling(input).isOn()));
    }

    private Settling settling(Input input) {
        return requireNonNull(settlings.get(input));
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        var counts = new HashMap<>(tally.counts());
        counts.put(Statistic.RECONNECTS, kept.reconnects());
        return Map.copyOf(counts);
    }

    @Override
    public Set<Input> inputs() {
        return wiring.inputs().keySet();
    }

    @Override
    public Set<Output> outputs() {
        return wiring.outputs().keySet();
    }

    @Override
    public void onChange(Consumer<Change> next) {
        listener.becomes(next);
    }

    @Override
    public Map<Input, Boolean> levels() {
        return listener.levels();
    }

    /// Returns at once; the line follows on the panel's thread.
    @Override
    public void set(Output output, boolean on) {
        if (wiring.outputs().containsKey(output) && status().works()) {
            inbox.set(output, on);
        }
    }

    @Override
    public void close() {
        closing = true;
        inbox.wake();
        kept.close();
        listener.becomes(_ -> {});
    }
}

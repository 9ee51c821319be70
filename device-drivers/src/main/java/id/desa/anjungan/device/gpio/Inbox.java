package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What other threads have for the panel's own, the newest of each kind only: bounded, however an input chatters.
final class Inbox {
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition filled = guard.newCondition();
    private Map<Input, Long> edges = new EnumMap<>(Input.class);
    private Map<Output, Boolean> switches = new EnumMap<>(Output.class);
    private boolean woken;

    /// @param edges when the last edge of each input came, by the running clock
    record Mail(Map<Input, Long> edges, Map<Output, Boolean> switches) {}

    void edge(Input input, long at) {
        put(() -> edges.put(input, at));
    }

    void set(Output output, boolean on) {
        put(() -> switches.put(output, on));
    }

    void wake() {
        put(() -> woken = true);
    }

    private void put(Runnable change) {
        guard.lock();
        try {
            change.run();
            filled.signal();
        } finally {
            guard.unlock();
        }
    }

    /// What came, as soon as anything does; nothing where nothing does in time.
    Mail await(long nanos) throws InterruptedException {
        guard.lock();
        try {
            var left = nanos;
            while (edges.isEmpty() && switches.isEmpty() && !woken && left > 0) {
                left = filled.awaitNanos(left);
            }
            return take();
        } finally {
            guard.unlock();
        }
    }

    private Mail take() {
        var mail = new Mail(edges, switches);
        edges = new EnumMap<>(Input.class);
        switches = new EnumMap<>(Output.class);
        woken = false;
        return mail;
    }

    void empty() {
        guard.lock();
        try {
            take();
        } finally {
            guard.unlock();
        }
    }
}

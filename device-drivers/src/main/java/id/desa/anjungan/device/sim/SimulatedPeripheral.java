package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What simulated scanners, readers, panels and cameras have in common: they are there or not, and tell one listener
/// what they perceive. What happens while one is away is not perceived.
///
/// @param <E> what it tells
abstract sealed class SimulatedPeripheral<E>
        permits SimulatedBarcodeScanner, SimulatedCamera, SimulatedCardReader, SimulatedPanel {
    private final Executor thread;
    private final Tally tally = new Tally();
    private volatile Consumer<E> listener = _ -> {};
    private volatile FaultPlayer player = new FaultPlayer(FaultScript.NONE, _ -> {}, _ -> {});
    private volatile PeripheralStatus status = new PeripheralStatus.Ready();

    SimulatedPeripheral(Executor thread) {
        this.thread = thread;
    }

    /// From now on it says this of itself.
    public void becomes(PeripheralStatus next) {
        status = next;
    }

    /// From now on that happens to it. It has no paper, and nobody waits for it: it can only be gone.
    public final void follows(FaultScript script) {
        player.close();
        player = new FaultPlayer(
                script,
                _ -> becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "by script")),
                _ -> becomes(new PeripheralStatus.Ready()));
    }

    public final PeripheralStatus status() {
        return status;
    }

    public final Map<Statistic, Long> statistics() {
        return tally.counts();
    }

    public final void close() {
        player.close();
        listener = _ -> {};
    }

    /// What one event of it is.
    abstract FaultScript.Unit unit();

    final void hears(Consumer<E> next) {
        listener = next;
    }

    final boolean isThere() {
        return status.works();
    }

    final void tell(E event, Statistic counted) {
        if (isThere()) {
            tally.one(counted);
            tell(event);
        }
    }

    final void tell(E event) {
        if (isThere()) {
            thread.execute(() -> listener.accept(event));
            player.counted(unit(), 1);
        }
    }
}

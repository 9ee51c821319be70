package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.BarcodeScanner;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:scanner`: sees what it is shown.
public final class SimulatedBarcodeScanner implements BarcodeScanner {
    private final Executor thread;
    private volatile Consumer<Scan> listener = _ -> {};

    /// @param thread where the listener hears of a code
    public SimulatedBarcodeScanner(Executor thread) {
        this.thread = thread;
    }

    /// Holds a code before it.
    public void show(String code) {
        var scan = new Scan(code, "QR Code");
        thread.execute(() -> listener.accept(scan));
    }

    @Override
    public void onScan(Consumer<Scan> next) {
        listener = next;
    }

    @Override
    public void close() {
        listener = _ -> {};
    }
}

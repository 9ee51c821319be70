package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A scanner that types what it reads ("keyboard wedge"), read from `/dev/input` so that it types nowhere else.
public final class WedgeScanner implements BarcodeScanner {
    private final Outlet outlet;
    private final KeptOpen kept;

    /// @param layout that is set in the scanner
    /// @param events where the listener hears of a code
    public WedgeScanner(Path path, KeyLayout layout, Executor events) {
        outlet = new Outlet(events);
        kept = KeptOpen.start("scanner-" + path.getFileName(), new GrabbedKeyboard(path, layout, outlet::tell)::read);
    }

    @Override
    public void onScan(Consumer<ScanEvent> listener) {
        outlet.hears(listener);
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return outlet.counts(kept.reconnects());
    }

    @Override
    public void close() {
        outlet.hears(_ -> {});
        kept.close();
    }
}

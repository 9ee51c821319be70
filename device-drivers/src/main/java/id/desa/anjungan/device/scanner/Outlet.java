package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Counts what a scanner reads and tells it on its listener's thread.
final class Outlet {
    private final Executor events;
    private final Tally tally = new Tally();
    private volatile Consumer<ScanEvent> listener = _ -> {};

    Outlet(Executor events) {
        this.events = events;
    }

    void hears(Consumer<ScanEvent> next) {
        listener = next;
    }

    void tell(ScanEvent event) {
        tally.one(
                switch (event) {
                    case Scan _ -> Statistic.SCANS;
                    case Unreadable _ -> Statistic.FAILED_READS;
                });
        events.execute(() -> listener.accept(event));
    }

    Map<Statistic, Long> counts(long reconnects) {
        var counts = new HashMap<>(tally.counts());
        counts.put(Statistic.RECONNECTS, reconnects);
        return Map.copyOf(counts);
    }
}

package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import java.util.Map;
import java.util.concurrent.Executor;

/// `sim:scanner`
final class BarcodeScanners {
    private BarcodeScanners() {}

    static Lookup<BarcodeScanner> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "sim:scanner" -> Lookup.of(uri, Map.of(), () -> new SimulatedBarcodeScanner(events));
            default -> Lookup.none("scanner", "sim:scanner");
        };
    }
}

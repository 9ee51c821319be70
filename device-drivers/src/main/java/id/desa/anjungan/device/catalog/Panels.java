package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.sim.SimulatedPanel;
import java.util.Map;
import java.util.concurrent.Executor;

/// `sim:panel`
final class Panels {
    private Panels() {}

    static Lookup<Panel> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "sim:panel" -> Lookup.of(uri, Map.of(), () -> new SimulatedPanel(events));
            default -> Lookup.none("panel", "sim:panel");
        };
    }
}

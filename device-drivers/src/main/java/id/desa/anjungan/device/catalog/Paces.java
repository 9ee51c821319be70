package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.sim.SimulatedPace;
import java.util.Map;

/// The option `pace` of simulated printers.
final class Paces {
    private static final Map<String, SimulatedPace> PACES =
            Map.of("lifelike", SimulatedPace.LIFELIKE, "instant", SimulatedPace.INSTANT);
    static final Map<String, Option> OPTIONS = Map.of("pace", Option.oneOf(PACES.keySet()));

    private Paces() {}

    static SimulatedPace of(DeviceUri uri) {
        return PACES.getOrDefault(uri.option("pace", "lifelike"), SimulatedPace.LIFELIKE);
    }
}

package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.sim.SimulatedSpeaker;
import java.util.Map;

/// `sim:speaker`
final class Speakers {
    private Speakers() {}

    static Lookup<Speaker> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "sim:speaker" -> Lookup.of(uri, Map.of(), SimulatedSpeaker::new);
            default -> Lookup.none("speaker", "sim:speaker");
        };
    }
}

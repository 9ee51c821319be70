package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.catalog.Lookup.NoDriver;
import id.desa.anjungan.device.sim.SimulatedSpeaker;
import id.desa.anjungan.device.sound.AlsaSettings;
import id.desa.anjungan.device.sound.AlsaSpeaker;
import java.util.Map;

/// `alsa:default`, `alsa:plughw:CARD=Headphones` or another PCM of ALSA, `sim:speaker`
final class Speakers {
    private static final String PCM = "[A-Za-z0-9][A-Za-z0-9_:=,.-]*";

    private Speakers() {}

    static Lookup<Speaker> find(DeviceUri uri) {
        return switch (uri.kind()) {
            case "alsa" ->
                uri.rest().matches(PCM)
                        ? Lookup.of(uri, Map.of(), () -> new AlsaSpeaker(AlsaSettings.of(uri.rest())))
                        : new NoDriver<>("a PCM of ALSA is missing: write alsa:default or alsa:plughw:CARD=Headphones");
            case "sim:speaker" -> Lookup.of(uri, Map.of(), SimulatedSpeaker::new);
            default -> Lookup.none("speaker", "alsa:default or sim:speaker");
        };
    }
}

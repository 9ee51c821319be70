package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.Tested;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.glass.GlassSetting;
import id.desa.anjungan.kiosk.service.network.NetworkView;
import java.util.List;
import java.util.Optional;

/// How everything stands, as last looked at.
///
/// @param burnIn the one that runs, else the last; empty where there never was one
public record Overview(List<DeviceLine> devices, NetworkView network, GlassSetting glass, Optional<BurnInLog> burnIn) {
    public static final Overview NOTHING_YET =
            new Overview(List.of(), NetworkView.UNKNOWN, GlassSetting.PLAIN, Optional.empty());

    public Overview {
        devices = List.copyOf(devices);
    }

    Overview knowing(Tested tested) {
        return new Overview(tested.over(devices), network, glass, burnIn);
    }

    public Optional<DeviceLine> of(Instrument instrument) {
        return devices.stream().filter(line -> line.instrument() == instrument).findFirst();
    }
}

package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import java.util.Optional;

/// Whoever looks after this kiosk: its village, or the fleet in front of it. Every call blocks, is bounded in time, and
/// may be made from any thread but JavaFX's.
public interface FleetBackend {
    /// The newest settings, sealed and not yet believed; empty where there is nothing newer.
    ///
    /// @param held version at hand; 0 for none
    Answer<Optional<String>> settings(long held);

    /// Tells what became of a bundle; repeating it changes nothing.
    Answer<Boolean> feedback(SettingsFeedback feedback);

    /// Tells how the machine stands; the next one replaces it.
    Answer<Boolean> heartbeat(Heartbeat heartbeat);

    /// Tells how the kiosk stands; repeating it changes nothing.
    Answer<Boolean> report(ReadinessReport report);
}

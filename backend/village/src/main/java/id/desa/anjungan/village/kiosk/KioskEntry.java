package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import java.time.Instant;
import java.util.Optional;

/// One kiosk as the office sees it.
///
/// @param fingerprint of its key, as on its slip; empty where no box has taken the place yet
/// @param since enrolled with this key, or invited
/// @param waiting the id of the invite of a box that started offline and waits for an officer
/// @param seen its last call
/// @param report the newest readiness report, as it came
/// @param heartbeat what it said of its program and its settings when it was last heard
/// @param sent version of the settings that were last signed for it; 0 for none
/// @param feedback what it said last of settings it was sent
public record KioskEntry(
        KioskName name,
        State state,
        Optional<String> fingerprint,
        Instant since,
        Optional<String> waiting,
        Optional<Instant> seen,
        Optional<String> report,
        Optional<Heartbeat> heartbeat,
        long sent,
        Optional<SettingsFeedback> feedback) {
    public enum State {
        INVITED,
        WAITING,
        SERVED,
        REVOKED
    }
}

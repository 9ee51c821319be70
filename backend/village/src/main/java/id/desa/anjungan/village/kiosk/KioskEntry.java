package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.KioskName;
import java.time.Instant;
import java.util.Optional;

/// One kiosk as the office sees it.
///
/// @param fingerprint of its key, as on its slip; empty where no box has taken the place yet
/// @param since enrolled with this key, or invited
/// @param waiting the id of the invite of a box that started offline and waits for an officer
/// @param seen its last call since the server started
/// @param report the newest readiness report, as it came
public record KioskEntry(
        KioskName name,
        State state,
        Optional<String> fingerprint,
        Instant since,
        Optional<String> waiting,
        Optional<Instant> seen,
        Optional<String> report) {
    public enum State {
        INVITED,
        WAITING,
        SERVED,
        REVOKED
    }
}

package id.desa.anjungan.backend.api.fleet;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a box hears that asked to be a kiosk. Where [#state] is WAITING only the time and who it will be are there: an
/// officer compares the fingerprint first, and the box asks again.
///
/// @param credential [id.desa.anjungan.backend.api.proof.KioskCredential] as the kiosk will carry it
/// @param authority public JWK of who signs settings and service passes
/// @param settings [SettingsBundle], compact
/// @param time of the village, for a kiosk whose clock is not right yet
public record Enrolled(
        State state,
        String village,
        String kioskId,
        String kioskName,
        @Nullable String credential,
        @Nullable Map<String, Object> authority,
        @Nullable String settings,
        Instant time) {
    public enum State {
        ENROLLED,
        WAITING
    }

    public KioskName kiosk() {
        return new KioskName(kioskId, kioskName);
    }

    @Override
    public String toString() {
        return "Enrolled[" + state + ", " + kioskId + "]";
    }
}

package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.KioskName;
import java.time.Instant;
import java.util.Optional;

/// Who this kiosk is, as enrolment left it.
///
/// @param key private
/// @param authority public key of who signs its settings and service passes
/// @param credential empty while an officer has not confirmed a box that started offline
/// @param told the newest time it had from its village when it was enrolled; the epoch where none was kept
/// @param serverKey what its village's server must show, where it speaks TLS with a key of its own
public record Identity(
        KioskName kiosk,
        String village,
        ECKey key,
        ECKey authority,
        Optional<String> credential,
        Optional<String> serverKey,
        Instant told) {
    /// As it is told another time; one that lies before says nothing new.
    Identity told(Instant time) {
        return time.isAfter(told) ? new Identity(kiosk, village, key, authority, credential, serverKey, time) : this;
    }

    public String fingerprint() {
        return Fingerprint.of(key);
    }

    @Override
    public String toString() {
        return "Identity[" + kiosk.id() + "]";
    }
}

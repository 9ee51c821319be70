package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.KioskName;
import java.util.Optional;

/// Who this kiosk is, as enrolment left it.
///
/// @param key private
/// @param authority public key of who signs its settings and service passes
/// @param credential empty while an officer has not confirmed a box that started offline
/// @param serverKey what its village's server must show, where it speaks TLS with a key of its own
public record Identity(
        KioskName kiosk,
        String village,
        ECKey key,
        ECKey authority,
        Optional<String> credential,
        Optional<String> serverKey) {
    public String fingerprint() {
        return Fingerprint.of(key);
    }

    @Override
    public String toString() {
        return "Identity[" + kiosk.id() + "]";
    }
}

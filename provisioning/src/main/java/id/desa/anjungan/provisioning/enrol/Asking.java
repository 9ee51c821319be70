package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import java.util.Optional;

/// A question to the village, and what its answer has to fit.
///
/// @param key of this box, private
/// @param invite none where a code was typed
/// @param ahead the first settings, as a stick brought them
/// @param serverKey what the village's server must show
record Asking(
        ECKey key,
        EnrolmentRequest request,
        Optional<EnrolmentInvite> invite,
        Optional<String> ahead,
        Optional<String> serverKey) {
    @Override
    public String toString() {
        return "Asking[masked]";
    }
}

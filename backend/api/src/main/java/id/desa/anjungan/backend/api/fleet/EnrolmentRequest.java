package id.desa.anjungan.backend.api.fleet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A box asks to be a kiosk, with an invite or with a typed code.
///
/// @param invite as the QR or the stick held it
/// @param code as typed, in capitals, without gaps
/// @param proof [EnrolmentProof] over whichever of the two
public record EnrolmentRequest(
        @Nullable String invite, @Nullable String code, String proof) {
    public EnrolmentRequest {
        if ((invite == null) == (code == null)) {
            throw new IllegalArgumentException("an invite or a code");
        }
    }

    public static EnrolmentRequest byInvite(String invite, String proof) {
        return new EnrolmentRequest(invite, null, proof);
    }

    public static EnrolmentRequest byCode(String code, String proof) {
        return new EnrolmentRequest(null, code, proof);
    }

    /// What the proof must be for.
    public String ticket() {
        return Optional.ofNullable(invite).or(() -> Optional.ofNullable(code)).orElseThrow();
    }

    @Override
    public String toString() {
        return "EnrolmentRequest[masked]";
    }
}

package id.desa.anjungan.backend.api.proof;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/// What a kiosk holds after enrolment: its private key and the credential over it.
///
/// @param credential the compact JWS as it was handed out
public record KioskIdentity(ECKey key, String credential) {
    public KioskIdentity {
        if (!key.isPrivate()) {
            throw new IllegalArgumentException("a kiosk needs its private key");
        }
    }

    /// From the two files of an enrolled kiosk.
    ///
    /// @param jwk the private key as a JWK in JSON
    public static KioskIdentity of(String jwk, String credential) {
        try {
            return new KioskIdentity(ECKey.parse(jwk), credential.strip());
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JWK of an EC key"); // the cause would show the key
        }
    }

    /// The proof of one call; a fresh one for every attempt.
    public String prove(ProvenCall call) {
        return KioskProof.sign(key, call);
    }

    @Override
    public String toString() {
        return "KioskIdentity[masked]";
    }
}

package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Optional;

/// The public half of the key in the village's safe: whoever holds it can seal, and open nothing.
public record RecoveryKey(ECKey key) {
    private static final int LONGEST = 1_000;

    public RecoveryKey {
        if (!Curve.P_256.equals(key.getCurve())) {
            throw new IllegalArgumentException("a recovery key is on P-256");
        }
        key = key.toPublicJWK();
    }

    /// @param jwk in JSON; empty where it is none, is not on P-256, or is a private key, which has no place in settings
    public static Optional<RecoveryKey> read(String jwk) {
        if (jwk.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var key = ECKey.parse(jwk);
            return key.isPrivate() ? Optional.empty() : Optional.of(new RecoveryKey(key));
        } catch (ParseException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /// The name it goes by: its thumbprint (RFC 7638).
    public String id() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// One line for the settings.
    public String toJson() {
        return new ECKey.Builder(key.getCurve(), key.getX(), key.getY()).build().toJSONString();
    }
}

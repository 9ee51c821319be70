package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

/// That whoever asks to be enrolled holds the private key, and asks with this very invite or code: a compact JWS by the
/// kiosk's new key, `typ` `enrol-proof`, with the public key in its header. It may be sent again as it is: the answer
/// is of use only to who holds the key.
public final class EnrolmentProof {
    private static final FleetToken TOKEN = new FleetToken("enrol-proof", 1_000);

    private EnrolmentProof() {}

    /// @param kiosk its private key
    /// @param ticket the invite as it was read, or the typed code as the village wrote it
    public static String sign(ECKey kiosk, String ticket) {
        return TOKEN.sign(new JWTClaimsSet.Builder().claim("for", hash(ticket)).build(), kiosk);
    }

    /// The public key of who asks.
    public static Optional<ECKey> read(String compact, String ticket) {
        return TOKEN.open(compact, Optional.empty())
                .genuine()
                .filter(signed -> isFor(signed.claims(), ticket))
                .map(FleetToken.Signed::signer);
    }

    private static boolean isFor(JWTClaimsSet claims, String ticket) {
        try {
            return hash(ticket).equals(claims.getStringClaim("for"));
        } catch (ParseException e) {
            return false;
        }
    }

    private static String hash(String ticket) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

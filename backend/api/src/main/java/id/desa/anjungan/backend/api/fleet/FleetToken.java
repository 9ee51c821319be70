package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/// One kind of token: its `typ` and how long it may get. The signer's public key travels in the header (RFC 7515
/// 4.1.3): so a reader tells what was altered from what somebody else signed, and a kiosk that belongs to nobody yet
/// learns its authority from the invite a person shows it.
///
/// @param maxLength in characters of the compact form
record FleetToken(String typ, int maxLength) {
    /// What was read and who signed it.
    record Signed(JWTClaimsSet claims, ECKey signer) {}

    /// @param key private
    String sign(JWTClaimsSet claims, ECKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(typ))
                .jwk(bare(key))
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the authority's key cannot sign", e);
        }
        return jwt.serialize();
    }

    /// @param authority the one that must have signed; empty where any may
    TokenReading<Signed> open(String compact, Optional<ECKey> authority) {
        if (compact.length() > maxLength) {
            return new TokenReading.Refused<>(Flaw.OVERSIZED);
        }
        try {
            return opened(compact.strip(), authority);
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            return new TokenReading.Refused<>(Flaw.DAMAGED); // whatever it is, it is no token
        }
    }

    private TokenReading<Signed> opened(String compact, Optional<ECKey> authority)
            throws ParseException, JOSEException {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
        var header = headerOf(parts[0]);
        if (!typ.equals(header.get("typ"))) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
        if (parts[2].isEmpty() || !JWSAlgorithm.ES256.getName().equals(header.get("alg"))) {
            return new TokenReading.Refused<>(Flaw.UNSIGNED);
        }
        var jwt = SignedJWT.parse(compact);
        if (!(jwt.getHeader().getJWK() instanceof ECKey signer) || !Curve.P_256.equals(signer.getCurve())) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
        if (!jwt.verify(new ECDSAVerifier(signer))) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
        return authority.isEmpty() || isSame(signer, authority.get())
                ? new TokenReading.Genuine<>(new Signed(jwt.getJWTClaimsSet(), bare(signer)))
                : new TokenReading.Refused<>(Flaw.FOREIGN);
    }

    /// Whether it claims to be of this kind. Says nothing about who signed it.
    boolean isOne(String text) {
        var dot = text.strip().indexOf('.');
        if (text.length() > maxLength || dot < 1) {
            return false;
        }
        try {
            return typ.equals(headerOf(text.strip().substring(0, dot)).get("typ"));
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSame(ECKey one, ECKey other) throws JOSEException {
        return one.computeThumbprint().equals(other.computeThumbprint());
    }

    /// The public part without a key id: the shortest form there is.
    static ECKey bare(ECKey key) {
        return new ECKey.Builder(key.getCurve(), key.getX(), key.getY()).build();
    }

    private static Map<String, Object> headerOf(String part) throws ParseException {
        return JSONObjectUtils.parse(new Base64URL(part).decodeToString());
    }
}

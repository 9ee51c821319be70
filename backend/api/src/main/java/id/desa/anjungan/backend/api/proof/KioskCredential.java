package id.desa.anjungan.backend.api.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the enrolment authority says of a kiosk: this id owns this key. It travels as a compact JWS, ES256,
/// `typ` `kiosk-credential`, with `sub` the kiosk's id and `cnf.jwk` its public key (RFC 7800). It holds no
/// time: a kiosk that must no longer be served is blocked where it is verified.
///
/// @param key public part only
public record KioskCredential(String kioskId, ECKey key) {
    private static final JOSEObjectType TYPE = new JOSEObjectType("kiosk-credential");
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_ID_LENGTH = 64;

    public KioskCredential {
        if (!kioskId.matches("[A-Za-z0-9._-]{1," + MAX_ID_LENGTH + "}")) {
            throw new IllegalArgumentException("not a kiosk id");
        }
        if (!Curve.P_256.equals(key.getCurve())) {
            throw new IllegalArgumentException("a kiosk's key is on P-256");
        }
        key = key.toPublicJWK();
    }

    /// The credential, signed by the enrolment authority's private key.
    public String sign(ECKey authority) {
        var claims = new JWTClaimsSet.Builder()
                .subject(kioskId)
                .claim("cnf", Map.of("jwk", key.toJSONObject()))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(authority.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(authority));
        } catch (JOSEException e) {
            throw new IllegalStateException("the authority's key cannot sign", e);
        }
        return jwt.serialize();
    }

    /// The credential in a header, if this authority signed it.
    public static Optional<KioskCredential> read(String compact, ECKey authority) {
        if (compact.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(compact);
            if (!TYPE.equals(jwt.getHeader().getType()) || !jwt.verify(new ECDSAVerifier(authority))) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            var confirmation = claims.getJSONObjectClaim("cnf");
            if (confirmation == null || !(confirmation.get("jwk") instanceof Map<?, ?> jwk)) {
                return Optional.empty();
            }
            return Optional.of(new KioskCredential(claims.getSubject(), ECKey.parse(textKeys(jwk))));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty(); // anything malformed is simply not a credential
        }
    }

    private static Map<String, Object> textKeys(Map<?, ?> json) {
        var map = new HashMap<String, Object>();
        json.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}

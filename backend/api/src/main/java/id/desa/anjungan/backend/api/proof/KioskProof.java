package id.desa.anjungan.backend.api.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The proof that whoever makes a call holds the kiosk's key: a DPoP JWT (RFC 9449) with the server's
/// `nonce`, which makes a right clock needless, and the claim `bd`, the base64url SHA-256 of the body,
/// which RFC 9449 leaves out.
///
/// @param jti single use within the life of the nonce
/// @param nonce what the server last handed out; empty where the kiosk had none yet
public record KioskProof(String jti, Optional<String> nonce) {
    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_JTI_LENGTH = 64;

    static String sign(ECKey key, ProvenCall call) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.EPOCH)) // the RFC wants one, nobody trusts it
                .claim("htm", call.method())
                .claim("htu", call.htu())
                .claim("bd", Digest.of(call.body()));
        call.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
        call.token().ifPresent(token -> claims.claim("ath", Digest.of(token)));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .jwk(key.toPublicJWK())
                .build();
        var jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the kiosk's key cannot sign", e);
        }
        return jwt.serialize();
    }

    /// The proof in a header, if this key made it for exactly this call. Nonce and `jti` are left to the server, which
    /// alone knows them.
    public static Optional<KioskProof> read(String compact, ECKey key, ProvenCall call) {
        if (compact.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(compact);
            return sameKey(jwt, key) && jwt.verify(new ECDSAVerifier(key)) && covers(jwt.getJWTClaimsSet(), call)
                    ? of(jwt.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty(); // anything malformed proves nothing
        }
    }

    private static boolean sameKey(SignedJWT jwt, ECKey key) throws JOSEException {
        var jwk = jwt.getHeader().getJWK();
        return TYPE.equals(jwt.getHeader().getType())
                && JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                && jwk != null
                && !jwk.isPrivate()
                && jwk.computeThumbprint().equals(key.computeThumbprint());
    }

    private static boolean covers(JWTClaimsSet claims, ProvenCall call) throws ParseException {
        return call.method().equals(claims.getStringClaim("htm"))
                && call.htu().equals(claims.getStringClaim("htu"))
                && Digest.of(call.body()).equals(claims.getStringClaim("bd"))
                && Objects.equals(call.token().map(Digest::of).orElse(null), claims.getStringClaim("ath"));
    }

    private static Optional<KioskProof> of(JWTClaimsSet claims) throws ParseException {
        var jti = claims.getJWTID();
        return jti == null || jti.isBlank() || jti.length() > MAX_JTI_LENGTH
                ? Optional.empty()
                : Optional.of(new KioskProof(jti, Optional.ofNullable(claims.getStringClaim("nonce"))));
    }
}

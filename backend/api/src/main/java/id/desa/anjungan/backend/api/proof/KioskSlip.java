package id.desa.anjungan.backend.api.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A slip a kiosk writes by itself while the village cannot be reached: a compact JWS, ES256, `typ` pickup, whose `jti`
/// says nothing. The `jti` follows from the kiosk's private key and the key of the request, so the same request has the
/// same slip however often it is kept; nobody else can find it. The village knows its hash only.
public final class KioskSlip {
    private static final JOSEObjectType TYPE = new JOSEObjectType("pickup");
    private static final int LONGEST = 500;
    private static final int ID_CHARACTERS = 22;

    private KioskSlip() {}

    /// What the slip's QR holds.
    ///
    /// @param request idempotency key of the request it is for
    public static String write(KioskIdentity kiosk, UUID request) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).build();
        var jws = new JWSObject(header, new Payload(Map.of("jti", id(kiosk, request))));
        try {
            jws.sign(new ECDSASigner(kiosk.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the kiosk's key cannot sign", e);
        }
        return jws.serialize();
    }

    /// 132 bits nobody can guess.
    public static String id(KioskIdentity kiosk, UUID request) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(kiosk.key().getD().decode(), "HmacSHA256"));
            var bytes = mac.doFinal(("pickup/" + request).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, ID_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// The `jti` of what was scanned, if it has the shape of such a slip. Who wrote it is not looked at: what counts is
    /// whether an enrolled kiosk handed in its hash, and only the slip holds what was hashed.
    public static Optional<String> idOf(String compact) {
        if (compact.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jws = JWSObject.parse(compact);
            var shaped = TYPE.equals(jws.getHeader().getType())
                    && JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm());
            var claims = shaped ? jws.getPayload().toJSONObject() : null;
            return claims != null && claims.get("jti") instanceof String id && id.length() == ID_CHARACTERS
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty(); // whatever was scanned, it is no slip
        }
    }
}

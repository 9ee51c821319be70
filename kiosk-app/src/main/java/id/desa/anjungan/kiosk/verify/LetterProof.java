package id.desa.anjungan.kiosk.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.VerificationDirectory;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The proof of a letter: a compact JWS, ES256, `typ` surat. Algorithm and type are what they must be, never what the
/// proof would like them to be.
record LetterProof(JWSObject jws, String desa, String jti, Claims claims) {
    private static final JOSEObjectType TYPE = new JOSEObjectType("surat");
    private static final int LONGEST_CLAIM = 120;

    /// What it says, before anybody knows whether it is true.
    record Claims(String nomor, String jenis, LocalDate tanggal, LocalDate sampai, String inisial, String nik4) {
        @Override
        public String toString() {
            return "Claims[masked]";
        }
    }

    static Optional<LetterProof> read(LetterCode code) {
        try {
            var jws = JWSObject.parse(code.jws());
            var payload = jws.getPayload().toJSONObject();
            if (!TYPE.equals(jws.getHeader().getType())
                    || !JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    || payload == null) {
                return Optional.empty();
            }
            var claims = new Claims(
                    text(payload, "nomor"),
                    text(payload, "jenis"),
                    LocalDate.parse(text(payload, "tanggal")),
                    LocalDate.parse(text(payload, "sampai")),
                    text(payload, "inisial"),
                    text(payload, "nik4"));
            return Optional.of(new LetterProof(jws, text(payload, "desa"), text(payload, "jti"), claims));
        } catch (ParseException | DateTimeException | IllegalArgumentException notAProof) {
            return Optional.empty();
        }
    }

    /// The key it names, if the village has it.
    Optional<ECKey> key(VerificationDirectory.Village village) {
        var kid = jws.getHeader().getKeyID();
        return village.keys().stream()
                .filter(key -> kid != null && Objects.equals(key.get("kid"), kid))
                .findFirst()
                .flatMap(LetterProof::parsed);
    }

    boolean signedBy(ECKey key) {
        try {
            return jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException | IllegalArgumentException unusable) {
            return false;
        }
    }

    private static Optional<ECKey> parsed(Map<String, Object> jwk) {
        try {
            return Optional.of(ECKey.parse(jwk))
                    .filter(key -> Curve.P_256.equals(key.getCurve()))
                    .map(ECKey::toPublicJWK);
        } catch (ParseException | IllegalArgumentException | IllegalStateException notAKey) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> payload, String name) {
        if (payload.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST_CLAIM) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    @Override
    public String toString() {
        return "LetterProof[masked]";
    }
}

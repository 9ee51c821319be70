package id.desa.anjungan.backend.api.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.VerificationDirectory;
import java.text.ParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The directory of keys as it travels: a compact JWS of the kabupaten, ES256, `typ` `verification-directory`.
public final class SignedDirectory {
    public static final String MEDIA_TYPE = "application/jose";
    public static final int MAX_LENGTH = 2_000_000;

    private static final JOSEObjectType TYPE = new JOSEObjectType("verification-directory");

    private SignedDirectory() {}

    /// @param kabupaten its private key
    public static String sign(VerificationDirectory directory, ECKey kabupaten) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(kabupaten.getKeyID())
                .build();
        var jws = new JWSObject(header, new Payload(ContractJson.mapper().writeValueAsString(directory)));
        try {
            jws.sign(new ECDSASigner(kabupaten));
        } catch (JOSEException e) {
            throw new IllegalStateException("the kabupaten's key cannot sign", e);
        }
        return jws.serialize();
    }

    /// The directory, if this kabupaten signed it and all of it is there.
    ///
    /// @param kabupaten its public key
    public static Optional<VerificationDirectory> read(String compact, ECKey kabupaten) {
        if (compact.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jws = JWSObject.parse(compact);
            var genuine = TYPE.equals(jws.getHeader().getType())
                    && JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && jws.verify(new ECDSAVerifier(kabupaten.toPublicJWK()));
            return genuine
                    ? Optional.of(ContractJson.mapper()
                                    .readValue(jws.getPayload().toString(), VerificationDirectory.class))
                            .filter(SignedDirectory::isWhole)
                    : Optional.empty();
        } catch (ParseException
                | JOSEException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty(); // whatever it is, it is no directory
        }
    }

    @SuppressWarnings("ConstantValue") // JSON may leave out anything
    private static boolean isWhole(VerificationDirectory directory) {
        return directory.issued() != null
                && directory.kabupaten() != null
                && directory.villages().stream()
                        .allMatch(village -> village.kode() != null
                                && village.desa() != null
                                && village.kecamatan() != null
                                && village.revokedAsOf() != null);
    }
}

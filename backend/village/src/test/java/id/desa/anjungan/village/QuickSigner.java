package id.desa.anjungan.village;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.village.signing.LetterSigner;
import java.util.List;

/// A signer with a true key for the QR and no seal on the PDF: for tests of everything but the signature.
final class QuickSigner implements LetterSigner {
    static final String PASSPHRASE = "tanda tangan contoh";

    private final ECKey key;

    QuickSigner() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean electronic() {
        return true;
    }

    @Override
    public Unlock unlock(char[] passphrase) {
        return PASSPHRASE.equals(String.valueOf(passphrase))
                ? new Unlock.Unlocked(new Key(key))
                : new Unlock.WrongPassphrase();
    }

    @Override
    public List<String> verificationKeys() {
        return List.of(key.toPublicJWK().toJSONString());
    }

    private record Key(ECKey key) implements SigningKey {
        @Override
        public String jws(String type, String payload) {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            var jws = new JWSObject(header, new Payload(payload));
            try {
                jws.sign(new ECDSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return jws.serialize();
        }

        @Override
        public byte[] pades(byte[] pdf, String signerName, String location) {
            return pdf;
        }

        @Override
        public void close() {}
    }
}

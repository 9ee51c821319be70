package id.desa.anjungan.village.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A private key for as long as one act of signing takes.
final class UnlockedKey implements LetterSigner.SigningKey {
    private final List<X509Certificate> chain;
    private final String kid;
    private final InstantSource clock;
    private Optional<PrivateKey> key;

    UnlockedKey(PrivateKey key, List<X509Certificate> chain, String kid, InstantSource clock) {
        this.key = Optional.of(key);
        this.chain = List.copyOf(chain);
        this.kid = kid;
        this.clock = clock;
    }

    @Override
    public String jws(String type, String payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(kid)
                .type(new JOSEObjectType(type))
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(new ECDSASigner(unlocked(), Curve.P_256));
        } catch (JOSEException e) {
            throw new IllegalStateException("not signed", e);
        }
        return jws.serialize();
    }

    @Override
    public byte[] pades(byte[] pdf, String signerName, String location) {
        return new PadesSeal(unlocked(), chain, clock.instant()).over(pdf, signerName, location);
    }

    private PrivateKey unlocked() {
        return key.orElseThrow(() -> new IllegalStateException("this key was closed"));
    }

    @Override
    public void close() {
        key = Optional.empty();
    }
}

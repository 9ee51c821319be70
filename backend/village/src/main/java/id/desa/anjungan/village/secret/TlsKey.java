package id.desa.anjungan.village.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key this server speaks TLS with where it has no proxy. No public authority signs for an address of a hall's own
/// network; kiosks know it by the hash of its key, which they were given with their invite. The certificate around it
/// is made anew at each start.
public final class TlsKey {
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final Duration BEFORE = Duration.ofDays(365);

    private final ECKey key;

    public TlsKey(ECKey key) {
        this.key = key;
    }

    /// base64url SHA-256 of the SubjectPublicKeyInfo.
    public String pin() {
        try {
            return Keyed.base64(Keyed.sha256(key.toECPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException("not a key for TLS");
        }
    }

    /// @param name for who looks at the certificate
    /// @param now of this machine; a kiosk that pins the key looks at no dates
    public SSLContext context(String name, Instant now) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("tls", key.toECPrivateKey(), new char[0], new X509Certificate[] {certificate(name, now)});
            var managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException | JOSEException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate could be made", e);
        }
    }

    private X509Certificate certificate(String name, Instant now)
            throws GeneralSecurityException, JOSEException, OperatorCreationException {
        var who = new X500Name("CN=" + name.replaceAll("[^A-Za-z0-9 .-]", ""));
        var builder = new JcaX509v3CertificateBuilder(
                who,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(LIFE)),
                who,
                key.toECPublicKey());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.toECPrivateKey());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}

package id.desa.anjungan.village.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.pkcs.PKCS12PfxPdu;

/// Signs with a key in a PKCS#12 file under the signer's passphrase: one EC P-256 key for the PDF and for its QR. Any
/// thread. The file is read at each act, and nothing of it stays.
public final class Pkcs12LetterSigner implements LetterSigner {
    static final String ALIAS = "signer";

    private final SignerFiles files;
    private final X509Certificate certificate;
    private final ECKey jwk;
    private final InstantSource clock;

    private Pkcs12LetterSigner(SignerFiles files, X509Certificate certificate, ECKey jwk, InstantSource clock) {
        this.files = files;
        this.certificate = certificate;
        this.jwk = jwk;
        this.clock = clock;
    }

    /// What a signer's folder turned out to be when the backend started.
    public sealed interface Opening {
        record Ready(LetterSigner signer) implements Opening {}

        /// No key here: the village signs in wet ink.
        record Absent() implements Opening {}

        /// Somebody must mend it before the backend starts; signing in wet ink instead would go unnoticed.
        ///
        /// @param file the one at fault
        /// @param problem one sentence for the village's technician
        record Unusable(Path file, String problem) implements Opening {}
    }

    /// Opens `signer.p12` and `signer.crt` in a folder. No passphrase is needed, and none is asked.
    public static Opening open(Path folder, InstantSource clock) {
        var files = new SignerFiles(folder);
        if (!Files.exists(files.key())) {
            return new Opening.Absent();
        }
        try {
            new PKCS12PfxPdu(Files.readAllBytes(files.key()));
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return new Opening.Unusable(files.key(), "is damaged or no PKCS#12 file: put its backup copy here");
        }
        return withCertificate(files, clock);
    }

    /// Opens the folder, after making a key and a certificate there that say DEMO if there are none yet.
    ///
    /// @param village name of the fictitious village
    /// @param signer whom the certificate names
    public static Opening createDemo(
            Path folder, String village, String signer, char[] passphrase, InstantSource clock) {
        var files = new SignerFiles(folder);
        if (!Files.exists(files.key())) {
            var demo = DemoCertificate.make(village, signer, clock.instant());
            try {
                files.write(demo.pem(), demo.pkcs12(passphrase));
            } catch (IOException _) {
                return new Opening.Unusable(folder, "cannot be written to");
            }
        }
        return open(folder, clock);
    }

    private static Opening withCertificate(SignerFiles files, InstantSource clock) {
        try (var in = Files.newInputStream(files.certificate())) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            var jwk = ECKey.parse(certificate);
            if (!Curve.P_256.equals(jwk.getCurve())) {
                return new Opening.Unusable(files.certificate(), "holds no EC P-256 key, which the QR code needs");
            }
            return new Opening.Ready(new Pkcs12LetterSigner(files, certificate, published(jwk), clock));
        } catch (IOException _) {
            return new Opening.Unusable(files.certificate(), "is missing: put the certificate of signer.p12 here");
        } catch (CertificateException _) {
            return new Opening.Unusable(files.certificate(), "is damaged or no X.509 certificate");
        } catch (JOSEException _) {
            return new Opening.Unusable(files.certificate(), "holds no EC P-256 key, which the QR code needs");
        }
    }

    /// The bare public key, named by its thumbprint (RFC 7638).
    private static ECKey published(ECKey parsed) throws JOSEException {
        return new ECKey.Builder(Curve.P_256, parsed.getX(), parsed.getY())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build();
    }

    @Override
    public boolean electronic() {
        return true;
    }

    @Override
    public List<String> verificationKeys() {
        return List.of(jwk.toJSONString());
    }

    @Override
    public Unlock unlock(char[] passphrase) {
        if (passphrase.length == 0) {
            return new Unlock.WrongPassphrase();
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(files.key())), passphrase);
            return entry(store, passphrase);
        } catch (IOException e) {
            return e.getCause() instanceof UnrecoverableKeyException
                    ? new Unlock.WrongPassphrase()
                    : new Unlock.NoCertificate();
        } catch (UnrecoverableKeyException _) {
            return new Unlock.WrongPassphrase();
        } catch (GeneralSecurityException _) {
            return new Unlock.NoCertificate();
        }
    }

    /// The entry whose certificate is the published one: with any other key, the letter's QR would verify nowhere.
    private Unlock entry(KeyStore store, char[] passphrase) throws GeneralSecurityException {
        certificate.checkValidity(Date.from(clock.instant()));
        for (var alias : Collections.list(store.aliases())) {
            if (certificate.equals(store.getCertificate(alias))
                    && store.getKey(alias, passphrase) instanceof PrivateKey key) {
                var chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new Unlock.Unlocked(new UnlockedKey(key, chain, jwk.getKeyID(), clock));
            }
        }
        return new Unlock.NoCertificate();
    }
}

package id.desa.anjungan.village.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A key pair with a certificate by its own hand whose subject says DEMO in every part a viewer shows.
record DemoCertificate(KeyPair keys, X509Certificate certificate) {
    private static final Duration VALID = Duration.ofDays(5 * 365);

    static DemoCertificate make(String village, String signer, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            return new DemoCertificate(keys, certify(keys, village, signer, now));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("no demo certificate", e);
        }
    }

    private static X509Certificate certify(KeyPair keys, String village, String signer, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, "DEMO Pemerintah Desa " + village)
                .addRDN(BCStyle.OU, "DEMO - bukan sertifikat resmi")
                .addRDN(BCStyle.CN, "DEMO " + signer)
                .build();
        var builder = new JcaX509v3CertificateBuilder(
                        subject,
                        new BigInteger(120, new SecureRandom()).setBit(119),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(VALID)),
                        subject,
                        keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    byte[] pkcs12(char[] passphrase) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(Pkcs12LetterSigner.ALIAS, keys.getPrivate(), passphrase, new Certificate[] {certificate});
            var out = new ByteArrayOutputStream();
            store.store(out, passphrase);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no PKCS#12", e);
        }
    }

    String pem() {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}

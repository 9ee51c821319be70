package id.desa.anjungan.village.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// A PAdES baseline-B signature (ETSI EN 319 142-1), ECDSA with SHA-256, in a field without appearance, appended to the
/// file so that every byte before stays as it was.
final class PadesSeal {
    /// Room for the CMS container: a chain of three certificates and some.
    private static final int CONTAINER_BYTES = 9_472;

    private final PrivateKey key;
    private final List<CertificateToken> chain;
    private final Instant now;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());

    PadesSeal(PrivateKey key, List<X509Certificate> chain, Instant now) {
        this.key = key;
        this.chain = chain.stream().map(CertificateToken::new).toList();
        this.now = now;
    }

    byte[] over(byte[] pdf, String signerName, String location) {
        var document = new InMemoryDocument(pdf, "surat.pdf");
        var parameters = parameters(signerName, location);
        var value =
                new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, sign(service.getDataToSign(document, parameters)));
        var out = new ByteArrayOutputStream(pdf.length + 32_000);
        try {
            service.signDocument(document, parameters, value).writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("not signed", e);
        }
        return out.toByteArray();
    }

    private PAdESSignatureParameters parameters(String signerName, String location) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSignerName(signerName);
        parameters.setLocation(location);
        parameters.setContentSize(CONTAINER_BYTES);
        return parameters;
    }

    private byte[] sign(ToBeSigned data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(data.getBytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not signed", e);
        }
    }
}

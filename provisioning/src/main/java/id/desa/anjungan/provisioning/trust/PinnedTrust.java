package id.desa.anjungan.provisioning.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Trusts exactly one key: that of the village's server, as the invite named it. Names and dates of the certificate
/// around it say nothing more, and no public authority signs for an address of a hall's own network.
///
/// @param pin base64url SHA-256 of the SubjectPublicKeyInfo
public record PinnedTrust(String pin) implements ServerTrust {
    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String kind)
            throws CertificateException {
        if (chain == null || chain.length == 0 || !pinOf(chain[0]).equals(pin)) {
            throw new OtherServer();
        }
    }

    /// As an invite says it.
    public static String pinOf(X509Certificate certificate) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Somebody else answered.
    private static final class OtherServer extends CertificateException {
        private static final long serialVersionUID = 1L;

        OtherServer() {
            super("the server has another key");
        }
    }
}

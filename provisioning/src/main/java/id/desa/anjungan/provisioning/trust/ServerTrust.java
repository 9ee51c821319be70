package id.desa.anjungan.provisioning.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whom this side trusts as a server. Nobody is a client of a kiosk.
public interface ServerTrust extends X509TrustManager {
    /// Sockets to whom is trusted, and to nobody else.
    default SSLSocketFactory sockets() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    @Override
    default void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String kind)
            throws CertificateException {
        throw new CertificateException("a kiosk has no clients");
    }

    @Override
    default X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

package id.desa.anjungan.device.cups;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Whom to believe by TLS. A printer and a fresh `cupsd` sign their own certificates, which no authority
/// vouches for: the technician writes its key down, `pin=`, and that key alone is believed, whatever name
/// it goes by. Without one the JVM's authorities are asked. Nobody is believed unseen.
final class PrinterTrust extends X509ExtendedTrustManager {
    private final Set<String> pins;
    private final X509ExtendedTrustManager authorities;

    /// @param pins SHA-256 of public keys, in lower-case hex
    PrinterTrust(Set<String> pins) {
        this.pins = Set.copyOf(pins);
        this.authorities = authorities();
    }

    private static X509ExtendedTrustManager authorities() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager x509) {
                    return x509;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
        throw new IllegalStateException("this Java has no X.509");
    }

    void guard(HttpsURLConnection connection) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            connection.setSSLSocketFactory(context.getSocketFactory());
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
        if (!pins.isEmpty()) {
            connection.setHostnameVerifier((_, _) -> true); // the key was believed, not the name
        }
    }

    static String pinOf(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        if (pins.isEmpty()) {
            ask(chain, () -> authorities.checkServerTrusted(chain, kind, socket));
        } else {
            checkPin(chain);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        if (pins.isEmpty()) {
            ask(chain, () -> authorities.checkServerTrusted(chain, kind, engine));
        } else {
            checkPin(chain);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        if (pins.isEmpty()) {
            ask(chain, () -> authorities.checkServerTrusted(chain, kind));
        } else {
            checkPin(chain);
        }
    }

    private void checkPin(X509Certificate... chain) throws CertificateException {
        if (!pins.contains(pinOf(chain[0]))) {
            throw new CertificateException("another key than the one pinned: " + pinOf(chain[0]));
        }
    }

    private static void ask(X509Certificate[] chain, Authorities authorities) throws CertificateException {
        try {
            authorities.check();
        } catch (CertificateException e) {
            throw new CertificateException(
                    "nobody vouches for its key; if it is the right one write pin=" + pinOf(chain[0]), e);
        }
    }

    @FunctionalInterface
    private interface Authorities {
        void check() throws CertificateException;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        authorities.checkClientTrusted(chain, kind, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        authorities.checkClientTrusted(chain, kind, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        authorities.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}

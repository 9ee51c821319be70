package id.desa.anjungan.provisioning.enrol;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Looks which key a server shows, and trusts nobody: the handshake is broken off as soon as the key is seen, and not a
/// byte is sent after it.
final class ShownKey implements X509TrustManager {
    private static final int HTTPS = 443;

    private final AtomicReference<@Nullable X509Certificate> shown = new AtomicReference<>();

    private ShownKey() {}

    static Optional<X509Certificate> of(URI url, Duration limit) {
        var looker = new ShownKey();
        var millis = Math.toIntExact(limit.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? HTTPS : url.getPort()), millis);
            socket.setSoTimeout(millis);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {looker}, null);
            try (var tls =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, url.getHost(), url.getPort(), true)) {
                tls.startHandshake();
            }
        } catch (IOException brokenOff) {
            // on purpose, or nobody is there
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
        return Optional.ofNullable(looker.shown.get());
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String kind)
            throws CertificateException {
        if (chain != null && chain.length > 0) {
            shown.set(chain[0]);
        }
        throw new CertificateException("seen enough");
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String kind)
            throws CertificateException {
        throw new CertificateException("a kiosk has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.provisioning.trust.ServerTrust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Looks which key a server shows, and trusts nobody: the handshake is broken off as soon as the key is seen, and not a
/// byte is sent after it.
final class ShownKey implements ServerTrust {
    private static final int HTTPS = 443;

    private final AtomicReference<@Nullable X509Certificate> shown = new AtomicReference<>();

    private ShownKey() {}

    static Optional<X509Certificate> of(URI url, Duration limit) {
        var looker = new ShownKey();
        var millis = Math.toIntExact(limit.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort() < 0 ? HTTPS : url.getPort()), millis);
            socket.setSoTimeout(millis);
            try (var tls = (SSLSocket) looker.sockets().createSocket(socket, url.getHost(), url.getPort(), true)) {
                tls.startHandshake();
            }
        } catch (IOException brokenOff) {
            // on purpose, or nobody is there
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
}

package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.provisioning.trust.PinnedTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One walk to a server, as a client goes it: name, connection, TLS with the server's name or its one key checked,
/// first byte of an answer. Any answer will do.
final class ServerRoute {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI server;
    private final Optional<String> key;
    private final Duration most;

    /// @param key the one it must show, as a kiosk was told when it was enrolled
    /// @param most for each step
    ServerRoute(URI server, Optional<String> key, Duration most) {
        this.server = server;
        this.key = key;
        this.most = most;
    }

    sealed interface Walk {}

    record Reached(Duration name, Duration connect, Duration tls, Duration answer) implements Walk {
        Duration total() {
            return name.plus(connect).plus(tls).plus(answer);
        }
    }

    record Failed(Step step) implements Walk {}

    enum Step {
        NAME,
        CONNECT,
        TLS,
        ANSWER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Walk walk() {
        var stopwatch = new Laps();
        InetAddress address;
        try {
            address = resolved(server.getHost());
        } catch (IOException unknown) {
            return new Failed(Step.NAME);
        }
        var name = stopwatch.lap();
        var secure = "https".equals(server.getScheme());
        var step = Step.CONNECT;
        try (var socket = new Socket()) {
            var millis = Math.toIntExact(most.toMillis());
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(address, port(secure)), millis);
            var connect = stopwatch.lap();
            step = Step.TLS;
            try (var spoken = secure ? secured(socket) : socket) {
                var tls = stopwatch.lap();
                step = Step.ANSWER;
                ask(spoken);
                return new Reached(name, connect, tls, stopwatch.lap());
            }
        } catch (IOException refused) {
            return new Failed(step);
        }
    }

    /// The resolver of the system waits as long as it likes.
    private InetAddress resolved(String host) throws IOException {
        var found = CompletableFuture.supplyAsync(() -> lookedUp(host), Thread::startVirtualThread)
                .completeOnTimeout(new InetAddress[0], most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (found.length == 0) {
            throw new UnknownHostException();
        }
        return found[0];
    }

    private static InetAddress[] lookedUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            return new InetAddress[0];
        }
    }

    private int port(boolean secure) {
        if (server.getPort() > 0) {
            return server.getPort();
        }
        return secure ? HTTPS : HTTP;
    }

    private SSLSocket secured(Socket socket) throws IOException {
        var pinned = key.map(pin -> new PinnedTrust(pin).sockets());
        var secure = (SSLSocket) pinned.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, server.getHost(), socket.getPort(), true);
        if (pinned.isEmpty()) {
            var checked = new SSLParameters();
            checked.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(checked);
        }
        secure.startHandshake();
        return secure;
    }

    private void ask(Socket socket) throws IOException {
        var request = "HEAD / HTTP/1.1\r\nHost: " + server.getHost() + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        if (socket.getInputStream().read() < 0) {
            throw new IOException("hung up");
        }
    }

    private static final class Laps {
        private long last = System.nanoTime();

        Duration lap() {
            var now = System.nanoTime();
            var time = Duration.ofNanos(now - last);
            last = now;
            return time;
        }
    }
}

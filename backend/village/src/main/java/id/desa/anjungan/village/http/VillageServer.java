package id.desa.anjungan.village.http;

import id.desa.anjungan.village.reply.Refusal;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Helidon with this village's limits. Each request runs on a virtual thread of its own.
public final class VillageServer implements AutoCloseable {
    private static final long MAX_BODY_BYTES = 64 * 1024;
    private static final int MAX_CONNECTIONS = 256;
    private static final int MAX_REQUESTS = 64;
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);

    private final WebServer server;

    private VillageServer(WebServer server) {
        this.server = server;
    }

    /// Without TLS.
    ///
    /// @param port 0 for any free one
    public static VillageServer start(String host, int port, List<HttpFeature> features) {
        return start(host, port, Optional.empty(), features);
    }

    /// @param port 0 for any free one
    /// @param tls with the key it speaks TLS with
    public static VillageServer start(String host, int port, Optional<SSLContext> tls, List<HttpFeature> features) {
        var routing = HttpRouting.builder();
        routing.addFilter(new AccessLog());
        features.forEach(feature -> feature.addTo(routing));
        routing.any((_, response) -> Problems.send(response, Refusal.NOT_FOUND.problem()));
        Problems.answerFaults(routing);
        var server = WebServer.builder();
        tls.ifPresent(context -> server.tls(Tls.builder().sslContext(context).build()));
        return new VillageServer(server.host(host)
                .port(port)
                .maxPayloadSize(MAX_BODY_BYTES)
                .maxTcpConnections(MAX_CONNECTIONS)
                .maxConcurrentRequests(MAX_REQUESTS)
                .idleConnectionTimeout(IDLE_TIMEOUT)
                .connectionOptions(
                        SocketOptions.builder().readTimeout(READ_TIMEOUT).build())
                .shutdownGracePeriod(Duration.ofSeconds(1))
                .errorHandling(ErrorHandling.builder().includeEntity(false).build())
                .directHandlers(Problems.beforeRouting())
                .shutdownHook(false)
                .routing(routing)
                .build()
                .start());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}

package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder on a WebDAV server, in the small: it keeps what it is given, or forgets half of it.
class BackupServerTest {
    private static final String FOLDER = "/cadangan/";
    private static final String PASSWORD = "kios:rahasia";

    @TempDir
    private Path place;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile boolean forgetful;
    private HttpServer server;
    private Dead dead;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        dead = Dead.kiosk(place);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var known = "Basic " + Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8));
            if (!known.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    files.put(path, forgetful ? Arrays.copyOf(body, body.length / 2) : body);
                    exchange.sendResponseHeaders(201, -1);
                }
                case "GET" -> {
                    var kept = files.getOrDefault(path, new byte[0]);
                    exchange.sendResponseHeaders(200, kept.length);
                    exchange.getResponseBody().write(kept);
                }
                case "MOVE" -> {
                    var to = URI.create(exchange.getRequestHeaders().getFirst("Destination"))
                            .getPath();
                    files.put(to, Objects.requireNonNull(files.remove(path)));
                    exchange.sendResponseHeaders(201, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private MadeBackup made(String password) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + FOLDER);
        try (var to = new BackupServer(address, Optional.of(password))) {
            return new Backup(dead.source(), new RecoveryKey(dead.key), InstantSource.fixed(Dead.NOW)).toServer(to);
        }
    }

    @Test
    void keepsABackupThatOpensUnderItsName() throws IOException {
        assertThat(made(PASSWORD)).isInstanceOf(MadeBackup.Made.class);
        assertThat(files).containsOnlyKeys(FOLDER + "kiosk-tirtawening-1-20261122T013000Z.anjungan");
        var file = Files.write(
                place.resolve("fetched.anjungan"), files.values().iterator().next());
        assertThat(Backup.check(file, dead.safe, new char[0])).isInstanceOf(CheckedBackup.Good.class);
        assertThat(BackupRecords.last(dead.folder)).isPresent();
    }

    @Test
    void isNotBelievedWhereItGivesBackSomethingElse() throws IOException {
        forgetful = true;
        assertThat(((Refused) made(PASSWORD)).why()).isEqualTo(Refusal.SERVER_REFUSED);
        assertThat(files.keySet()).allMatch(name -> name.endsWith(".part"));
        assertThat(BackupRecords.last(dead.folder)).isEmpty();
        try (var left = Files.list(dead.folder.resolve("backup"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void saysThatThePasswordIsWrongOrThatNobodyAnswers() {
        assertThat(made("kios:salah")).isEqualTo(new Refused(Refusal.SERVER_REFUSED, "HTTP 401"));
        server.stop(0);
        assertThat(((Refused) made(PASSWORD)).why()).isEqualTo(Refusal.IO);
    }
}

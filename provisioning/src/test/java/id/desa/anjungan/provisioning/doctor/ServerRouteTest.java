package id.desa.anjungan.provisioning.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.trust.PinnedTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A village behind a certificate of its own, which no authority has signed: a kiosk knows its key by its invite.
class ServerRouteTest {
    private static final String STORE = "anjungan";

    @TempDir
    private Path dir;

    private KeyStore keys;

    @BeforeEach
    void makeACertificate() throws Exception {
        var file = dir.resolve("village.p12");
        var made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "desa",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=desa",
                        "-storepass",
                        STORE,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, STORE.toCharArray());
        }
    }

    @Test
    void reachesTheVillageByTheKeyOfTheInviteAndNobodyElse() throws Exception {
        try (var village = village()) {
            answer(village);
            var pin = PinnedTrust.pinOf((X509Certificate) keys.getCertificate("desa"));
            assertThat(walk(village, Optional.of(pin))).isInstanceOf(ServerRoute.Reached.class);
            assertThat(walk(village, Optional.empty())).isEqualTo(new ServerRoute.Failed(ServerRoute.Step.TLS));
            assertThat(walk(village, Optional.of("A".repeat(43))))
                    .isEqualTo(new ServerRoute.Failed(ServerRoute.Step.TLS));
        }
    }

    private static ServerRoute.Walk walk(SSLServerSocket village, Optional<String> key) {
        var url = URI.create("https://127.0.0.1:" + village.getLocalPort());
        return new ServerRoute(url, key, Duration.ofSeconds(5)).walk();
    }

    private SSLServerSocket village() throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /// Whoever breaks the greeting off is not answered; the next one is.
    private static void answer(SSLServerSocket village) {
        Thread.startVirtualThread(() -> {
            while (!village.isClosed()) {
                try (var caller = village.accept()) {
                    if (caller.getInputStream().read(new byte[1000]) > 0) {
                        caller.getOutputStream()
                                .write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException brokenOff) {
                    // the next one
                }
            }
        });
    }
}

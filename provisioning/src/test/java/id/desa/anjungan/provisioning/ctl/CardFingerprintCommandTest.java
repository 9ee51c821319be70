package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.ServiceSettings;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.provisioning.check.CardFingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFingerprintCommandTest {
    private static final CardUid CARD = new CardUid("04A1B2C3D4E5F6");
    private static final String NAME = CardFingerprint.of(CARD, new Random(1));

    @TempDir
    private Path root;

    @Test
    void printsNothingButTheNameThatTheRunningKioskRead() throws Exception {
        var run = answered("{\"result\":{\"fingerprint\":\"" + NAME + "\"}}\n", "--seconds", "5");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(NAME + System.lineSeparator());
        assertThat(ServiceSettings.isCard(run.out().strip()))
                .as("as the settings take it")
                .isTrue();
    }

    @Test
    void saysWhyNoCardWasRead() throws Exception {
        var run = answered("{\"result\":{\"failed\":\"card-random\"}}\n");
        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("No card could be read: card-random");
    }

    @Test
    void comesAgainWhereAResidentIsServed() throws Exception {
        assertThat(answered("{\"refused\":\"busy\",\"why\":\"\"}\n").code()).isEqualTo(Exit.TRY_LATER);
    }

    @Test
    void readsTheCardItselfWhereNoKioskRuns() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("etc/anjungan")).resolve("kiosk.toml"), """
                [kiosk]
                id = "balai-1"
                demo = true
                [village]
                url = "https://layanan.tirtawening.desa.id"
                [devices.card-reader]
                uri = "sim:card-reader"
                """);
        var run = CtlRun.of(root, "card-fingerprint", "--seconds", "1", "--lang", "en");
        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run.err()).contains("No card could be read: no-card-seen");
    }

    @Test
    void waitsNoLongerThanSomebodyStandsThere() {
        assertThat(CtlRun.of(root, "card-fingerprint", "--seconds", "0").code()).isEqualTo(Exit.USAGE);
        assertThat(CtlRun.of(root, "card-fingerprint", "--seconds", "121").code())
                .isEqualTo(Exit.USAGE);
    }

    /// By a kiosk that hears one line and says this.
    private CtlRun answered(String reply, String... more) throws Exception {
        var socket = Files.createDirectories(root.resolve("run/anjungan")).resolve("control.sock");
        var asked = new CompletableFuture<String>();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.startVirtualThread(() -> {
                try (var caller = server.accept()) {
                    asked.complete(new BufferedReader(
                                    new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8))
                            .readLine());
                    caller.write(ByteBuffer.wrap(reply.getBytes(StandardCharsets.UTF_8)));
                } catch (IOException hungUp) {
                    asked.completeExceptionally(hungUp);
                }
            });
            var arguments = new ArrayList<>(List.of("card-fingerprint", "--lang", "en"));
            arguments.addAll(List.of(more));
            var run = CtlRun.of(root, arguments.toArray(String[]::new));
            assertThat(asked.get(10, TimeUnit.SECONDS))
                    .contains("\"command\":\"card-fingerprint\"", more.length == 0 ? "\"30\"" : "\"5\"");
            return run;
        }
    }
}

package id.desa.anjungan.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ControlClientTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final ControlRequest REQUEST = new ControlRequest("status", Map.of("of", "all"));

    @TempDir
    private Path dir;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    @Test
    void hearsStepsAndTheEnd() throws IOException {
        answering("{\"step\":{\"n\":1}}\n{\"step\":{\"n\":2}}\n{\"result\":{\"ready\":true}}\n");
        var steps = new ArrayList<JsonNode>();
        var answer = client().ask(REQUEST, LONG, steps::add);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ControlAnswer.Done.class,
                        done -> assertThat(done.result().get("ready").booleanValue())
                                .isTrue());
        assertThat(steps).extracting(step -> step.get("n").intValue()).containsExactly(1, 2);
    }

    @Test
    void hearsWhyItIsRefused() throws IOException {
        answering("{\"refused\":\"busy\",\"why\":\"a resident\"}\n");
        assertThat(client().ask(REQUEST, LONG))
                .isEqualTo(new ControlAnswer.Refused(ControlReply.Refusal.BUSY, "a resident"));
    }

    @Test
    void saysThatNobodyListensWhereTheSocketIsMissingOrStale() throws IOException {
        assertThat(client().ask(REQUEST, LONG)).isInstanceOf(ControlAnswer.NotRunning.class);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();
        assertThat(client().ask(REQUEST, LONG)).isInstanceOf(ControlAnswer.NotRunning.class);
    }

    @Test
    void comesBackFromAKioskThatHangs() throws IOException {
        open.add(listening());
        var before = System.nanoTime();
        assertThat(client().ask(REQUEST, Duration.ofMillis(200))).isInstanceOf(ControlAnswer.Silent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void takesNeitherGarbageNorHalfAnAnswerForOne() throws IOException {
        for (var reply : List.of("", "{\"result\":{}", "HTTP/1.1 400 Bad Request\n", "[]\n", "{\"resu\n")) {
            answering(reply);
            assertThat(client().ask(REQUEST, LONG)).as(reply).isInstanceOf(ControlAnswer.Garbled.class);
            Files.delete(socket());
        }
    }

    @Test
    void takesNoAnswerWithoutAnEnd() throws IOException {
        answering("x".repeat(5 * 1024 * 1024));
        assertThat(client().ask(REQUEST, LONG)).isInstanceOf(ControlAnswer.Garbled.class);
    }

    @Test
    void keepsArgumentsOutOfItsText() {
        assertThat(new ControlRequest("test", Map.of("pin", "998877")).toString())
                .doesNotContain("998877");
    }

    @Test
    void readsWhatItWroteAndNothingElse() {
        assertThat(ControlRequest.read(REQUEST.line())).contains(REQUEST);
        assertThat(List.of("", "{}", "[1]", "{\"command\":1}", "null", "{\"command\":\"x\""))
                .allSatisfy(line -> assertThat(ControlRequest.read(line)).isEmpty());
    }

    private ControlClient client() {
        return new ControlClient(socket());
    }

    private Path socket() {
        return dir.resolve("control.sock");
    }

    private ServerSocketChannel listening() throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return server.bind(UnixDomainSocketAddress.of(socket()));
    }

    /// One that hears a line, says this and hangs up.
    private void answering(String reply) throws IOException {
        var server = listening();
        open.add(server);
        Thread.startVirtualThread(() -> {
            try (SocketChannel caller = server.accept()) {
                assertThat(new LineReader(caller, ControlRequest.MOST_BYTES).next())
                        .contains(REQUEST.line());
                var bytes = ByteBuffer.wrap(reply.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    caller.write(bytes);
                }
            } catch (IOException hungUp) {
                // its client had enough
            }
        });
    }
}

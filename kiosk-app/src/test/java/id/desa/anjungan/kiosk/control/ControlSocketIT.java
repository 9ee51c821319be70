package id.desa.anjungan.kiosk.control;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The socket with real callers: its own client, other programs, other users, and those that mean no good.
class ControlSocketIT {
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    private Path dir;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<ControlCommand> commands = List.of(
            command("echo", (request, steps) -> {
                steps.accept(JsonMapper.shared().createObjectNode().put("n", 1));
                return new ControlReply.Result(JsonMapper.shared()
                        .createObjectNode()
                        .put("heard", request.argument("word").orElse("")));
            }),
            command("bug", (_, _) -> {
                throw new IllegalStateException("secret of a resident");
            }));

    private static ControlCommand command(String name, Answering answering) {
        return new ControlCommand() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
                return answering.answer(request, steps);
            }
        };
    }

    private interface Answering {
        ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps);
    }

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void answersItsClientAndTellsOnlyTheGroup() throws IOException {
        try (var _ = open()) {
            assertThat(echo()).isInstanceOf(ControlAnswer.Done.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-rw----");
        }
        assertThat(socket()).doesNotExist();
        assertThat(echo()).isInstanceOf(ControlAnswer.NotRunning.class);
    }

    @Test
    void takesThePlaceOfASocketThatAKilledKioskLeft() throws IOException {
        try (var left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            left.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();
        try (var _ = open()) {
            assertThat(echo()).isInstanceOf(ControlAnswer.Done.class);
        }
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        try (var _ = open()) {
            for (var line : List.of("hello", "GET / HTTP/1.1", "{\"command\":", "[]", "\0\0\0", "")) {
                assertThat(said(line + "\n")).as(line).contains("\"refused\":\"bad-request\"");
            }
            assertThat(said("{\"command\":\"echo\"}")).as("half a line").contains("\"refused\":\"bad-request\"");
            assertThat(said("x".repeat(70_000))).as("a huge line").contains("\"refused\":\"bad-request\"");
            assertThat(said("{\"command\":\"echo\",\"arguments\":{\"word\":\"x\"}}\nmore\n"))
                    .contains("\"heard\":\"x\"");
            assertThat(echo()).isInstanceOf(ControlAnswer.Done.class);
        }
    }

    @Test
    void saysThatItDoesNotKnowACommandAndThatACommandHasABug() {
        try (var _ = open()) {
            assertThat(client().ask(new ControlRequest("fly\n!"), LONG))
                    .isEqualTo(new ControlAnswer.Refused(Refusal.UNKNOWN_COMMAND, "fly??"));
            assertThat(client().ask(new ControlRequest("bug"), LONG))
                    .isEqualTo(new ControlAnswer.Refused(Refusal.FAILED, "java.lang.IllegalStateException"));
            assertThat(echo()).isInstanceOf(ControlAnswer.Done.class);
        }
    }

    @Test
    void refusesAnotherUserEvenWhereTheModeIsWrong() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can be somebody else");
        try (var _ = open()) {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxrwxrwx"));
            assertThat(said("{\"command\":\"echo\"}\n", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))
                    .as("its mode keeps others out")
                    .isEmpty();
            Files.setPosixFilePermissions(socket(), PosixFilePermissions.fromString("rwxrwxrwx"));
            assertThat(said("{\"command\":\"echo\"}\n", "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))
                    .contains("\"refused\":\"not-allowed\"");
            assertThat(said("{\"command\":\"echo\"}\n", "setpriv", "--reuid=65534", "--regid=0", "--clear-groups"))
                    .as("its group may ask")
                    .contains("\"result\"");
        }
    }

    @Test
    void hangsUpOnOneWhoSaysNothing() throws Exception {
        try (var _ = open()) {
            var silent = new ProcessBuilder(
                            "socat", "-T", "30", "PIPE:" + dir.resolve("never"), "UNIX-CONNECT:" + socket())
                    .redirectErrorStream(true)
                    .start();
            try {
                assertThat(silent.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } finally {
                silent.destroyForcibly();
            }
        }
    }

    @Test
    void servesOnWhereThePathIsTooLongForASocket() {
        var deep = dir.resolve("d".repeat(120)).resolve("control.sock");
        assertThat(ControlSocket.open(deep, commands, clock)).isEmpty();
    }

    private ControlSocket open() {
        return ControlSocket.open(socket(), commands, clock).orElseThrow();
    }

    private Path socket() {
        return dir.resolve("control.sock");
    }

    private ControlClient client() {
        return new ControlClient(socket());
    }

    private ControlAnswer echo() {
        return client().ask(new ControlRequest("echo"), LONG);
    }

    /// What another program hears, run by such a command.
    private String said(String line, String... as) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(as));
        command.addAll(List.of("socat", "-t", "10", "-", "UNIX-CONNECT:" + socket()));
        var caller = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = caller.getOutputStream()) {
            in.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException hungUpAlready) {
            // it heard enough
        }
        var heard = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(caller.waitFor(15, TimeUnit.SECONDS)).isTrue();
        return heard;
    }
}

package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.control.LineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// One caller's line and what it is answered.
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final Duration TO_ASK = Duration.ofSeconds(5);
    /// More than any command takes; a caller that reads nothing must not hold its place for ever.
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);

    private final List<ControlCommand> commands;
    private final ScheduledExecutorService clock;
    private final Peer peer;

    Conversation(List<ControlCommand> commands, ScheduledExecutorService clock, Peer peer) {
        this.commands = List.copyOf(commands);
        this.clock = clock;
        this.peer = peer;
    }

    void hold(SocketChannel caller) throws IOException {
        var request = asked(caller); // also of one who may not: who is hung up on while speaking hears nothing
        say(caller, peer.mayAsk(caller) ? answered(request, caller) : notAllowed());
    }

    private static ControlReply.End notAllowed() {
        KioskEvent.CONTROL_REFUSED.on(LOG).log();
        return new ControlReply.Refused(Refusal.NOT_ALLOWED, "neither root nor of the kiosk's group");
    }

    private ControlReply.End answered(Optional<ControlRequest> request, SocketChannel caller) {
        if (request.isEmpty()) {
            return new ControlReply.Refused(Refusal.BAD_REQUEST, "one line of JSON with a command");
        }
        var late = clock.schedule(() -> closed(caller), TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        try {
            return commands.stream()
                    .filter(command -> command.name().equals(request.get().command()))
                    .findFirst()
                    .map(command -> answered(command, request.get(), caller))
                    .orElseGet(() -> new ControlReply.Refused(
                            Refusal.UNKNOWN_COMMAND, printable(request.get().command())));
        } finally {
            late.cancel(false);
        }
    }

    private static Optional<ControlRequest> read(SocketChannel caller) {
        try {
            return new LineReader(caller, ControlRequest.MOST_BYTES).next().flatMap(ControlRequest::read);
        } catch (IOException tooLongOrGone) {
            return Optional.empty();
        }
    }

    /// A caller that says nothing is hung up on.
    private Optional<ControlRequest> asked(SocketChannel caller) {
        var late = clock.schedule(() -> closed(caller), TO_ASK.toSeconds(), TimeUnit.SECONDS);
        try {
            return read(caller);
        } finally {
            late.cancel(false);
        }
    }

    private static ControlReply.End answered(ControlCommand command, ControlRequest request, SocketChannel caller) {
        KioskEvent.CONTROL_ASKED.on(LOG).addKeyValue("command", command.name()).log();
        try {
            return command.answer(request, step -> step(caller, step));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new ControlReply.Refused(Refusal.BUSY, "the kiosk is stopping");
        } catch (UncheckedIOException hungUp) {
            return new ControlReply.Refused(Refusal.FAILED, "hung up");
        } catch (RuntimeException bug) { // one command's bug is none of the kiosk's
            LOG.error("control command {}", command.name(), bug);
            return new ControlReply.Refused(Refusal.FAILED, bug.getClass().getName());
        }
    }

    private static void step(SocketChannel caller, JsonNode what) {
        try {
            say(caller, new ControlReply.Step(what));
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }

    private static void say(SocketChannel caller, ControlReply reply) throws IOException {
        var bytes = ByteBuffer.wrap((reply.line() + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            caller.write(bytes);
        }
    }

    private static void closed(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException gone) {
            // as good
        }
    }

    private static String printable(String command) {
        return command.replaceAll("[^a-zA-Z0-9-]", "?").substring(0, Math.min(40, command.length()));
    }
}

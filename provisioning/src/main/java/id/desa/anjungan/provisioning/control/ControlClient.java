package id.desa.anjungan.provisioning.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Asks the kiosk that runs on this machine. Blocks, never longer than it is told to.
public final class ControlClient {
    private static final int MOST_ANSWERED = 4 * 1024 * 1024;

    private final Path socket;

    public ControlClient(Path socket) {
        this.socket = socket;
    }

    public ControlAnswer ask(ControlRequest request, Duration most) {
        return ask(request, most, _ -> {});
    }

    /// @param most for the whole of it
    /// @param steps hears what is under way, on another thread
    public ControlAnswer ask(ControlRequest request, Duration most, Consumer<JsonNode> steps) {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException noSockets) {
            return new ControlAnswer.NotRunning();
        }
        var answer = new CompletableFuture<ControlAnswer>();
        Thread.startVirtualThread(() -> answer.complete(asked(channel, request, steps)));
        try (channel) { // closing it ends the thread, wherever it waits
            return answer.completeOnTimeout(new ControlAnswer.Silent(), most.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (IOException _) {
            return answer.join();
        }
    }

    private ControlAnswer asked(SocketChannel channel, ControlRequest request, Consumer<JsonNode> steps) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException refused) {
            return mayNotOpen() ? new ControlAnswer.NoPermission() : new ControlAnswer.NotRunning();
        }
        try {
            var line = ByteBuffer.wrap((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException refusedAlready) {
            // why stands in its answer
        }
        try {
            return heard(new LineReader(channel, MOST_ANSWERED), steps);
        } catch (IOException brokeOff) {
            return new ControlAnswer.Garbled();
        }
    }

    /// Also where its directory may not be looked into.
    private boolean mayNotOpen() {
        return !Files.notExists(socket) && !Files.isWritable(socket);
    }

    private static ControlAnswer heard(LineReader lines, Consumer<JsonNode> steps) throws IOException {
        while (true) {
            var line = lines.next();
            var reply = line.flatMap(ControlReply::read);
            if (reply.isEmpty()) {
                return new ControlAnswer.Garbled();
            }
            switch (reply.get()) {
                case ControlReply.Step(var what) -> steps.accept(what);
                case ControlReply.Result(var what) -> {
                    return new ControlAnswer.Done(what);
                }
                case ControlReply.Refused(var code, var why) -> {
                    return new ControlAnswer.Refused(code, why);
                }
            }
        }
    }
}

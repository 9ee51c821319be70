package id.desa.anjungan.bench.vm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// QEMU's own protocol, by which plugs are pulled, keys pressed and the display is photographed. One thread at a time.
final class Qmp implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final SocketChannel channel;
    private final BufferedReader answers;
    private final Writer commands;

    Qmp(SocketChannel channel) throws IOException {
        this.channel = channel;
        answers = new BufferedReader(Channels.newReader(channel, UTF_8));
        commands = Channels.newWriter(channel, UTF_8);
        answers.readLine(); // its greeting
        run("qmp_capabilities", Map.of());
    }

    /// @throws IOException with QEMU's words where it refuses
    JsonNode run(String command, Map<String, ?> arguments) throws IOException {
        commands.write(JSON.writeValueAsString(Map.of("execute", command, "arguments", arguments)) + "\n");
        commands.flush();
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            var answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new IOException(command + ": " + answer.get("error"));
            }
            if (answer.has("return")) {
                return answer.get("return");
            } // else an event, which nobody asked for
        }
        throw new IOException("QEMU is gone");
    }

    /// A command of QEMU's console; those for snapshots of a whole machine are the simplest there.
    String console(String line) throws IOException {
        return run("human-monitor-command", Map.of("command-line", line)).asString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

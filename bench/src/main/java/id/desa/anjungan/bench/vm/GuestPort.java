package id.desa.anjungan.bench.vm;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.desa.anjungan.systemd.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The host's end of the port at which `agent.sh` answers inside. What is asked before it is up waits for it.
final class GuestPort implements AutoCloseable {
    private static final int FIELDS = 3;

    private final SocketChannel channel;
    private final Writer lines;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private long asked = System.nanoTime();

    GuestPort(SocketChannel channel) {
        this.channel = channel;
        lines = Channels.newWriter(channel, UTF_8);
        var reader = new BufferedReader(Channels.newReader(channel, UTF_8));
        Thread.ofPlatform().daemon().name("guest").start(() -> listen(reader));
    }

    private void listen(BufferedReader reader) {
        try (reader) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                answers.add(line);
            }
        } catch (IOException _) {
            // the machine's plug was pulled
        }
    }

    /// Gives a line to the guest and waits for nothing.
    String send(String line) throws IOException {
        var number = Long.toString(asked++);
        lines.write(number + " " + Base64.getEncoder().encodeToString(line.getBytes(UTF_8)) + "\n");
        lines.flush();
        return number;
    }

    Shell.Ran run(String line, Duration bound) throws IOException, InterruptedException {
        var number = send(line);
        var until = System.nanoTime() + bound.toNanos();
        while (true) {
            var answer = answers.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw new IOException("no answer in " + bound.toSeconds() + " s to: " + line);
            }
            var fields = answer.split(" ", FIELDS);
            if (fields[0].equals(number)) { // else to a line that nobody waits for any more
                var said = new String(Base64.getDecoder().decode(fields[2]), UTF_8);
                return new Shell.Ran(List.of(line), Integer.parseInt(fields[1]), said);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package id.desa.anjungan.bench.kill;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A kiosk that runs, seen from outside.
final class KioskProcess {
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final Process process;
    private final long begun = System.nanoTime();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private volatile boolean unclean;
    private volatile String screen = "nothing";

    private KioskProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// @param server of CUPS, `host:port`
    static KioskProcess start(List<String> command, String server) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CUPS_SERVER", server);
        return new KioskProcess(builder.start());
    }

    private void listen() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                hears(line);
            }
        } catch (IOException killed) {
            // as it was meant to be
        }
        said.add("ended");
    }

    private void hears(String line) {
        unclean |= line.contains("unclean-stop");
        if (line.startsWith("screen ")) {
            screen = line.substring("screen ".length());
            said.add(screen);
        } else if (line.startsWith("bug ") || line.startsWith("Exception")) {
            said.add("bug");
        }
    }

    /// Until this screen is there, or the kiosk's end.
    ///
    /// @return since the process was started; negative where it did not come
    Duration awaits(String wanted, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (true) {
            var next = said.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null || next.equals("ended") || next.equals("bug")) {
                return Duration.ofSeconds(-1);
            }
            if (next.equals(wanted)) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
        }
    }

    boolean saidUncleanStop() {
        return unclean;
    }

    String screen() {
        return screen;
    }

    void sends(String slip, String pin, String request) throws IOException {
        tells(slip + " " + pin + " " + request);
    }

    /// As systemd does it.
    void stops() throws IOException, InterruptedException {
        tells("stop");
        if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the kiosk does not stop when it is told to");
        }
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void tells(String line) throws IOException {
        BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(line);
        input.newLine();
        input.flush();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}

package id.desa.anjungan.kiosk.systemd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// systemd's end of the notification socket: a real datagram socket, held by `socat`.
final class NotifyPeer implements AutoCloseable {
    private final Process socat;
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final String name;

    private NotifyPeer(String name, Process socat) {
        this.name = name;
        this.socat = socat;
        Thread.ofVirtual().start(this::read);
    }

    static NotifyPeer onFile(Path socket) throws IOException, InterruptedException {
        var peer = new NotifyPeer(socket.toString(), start("UNIX-RECV:" + socket));
        peer.awaitListening(() -> Files.exists(socket));
        return peer;
    }

    static NotifyPeer abstractly(String name) throws IOException, InterruptedException {
        var peer = new NotifyPeer("@" + name, start("ABSTRACT-RECV:" + name));
        peer.awaitListening(() -> Files.readString(Path.of("/proc/net/unix")).contains("@" + name));
        return peer;
    }

    /// Until socat has opened its socket; it ends where it cannot.
    private void awaitListening(Sign listening) throws IOException, InterruptedException {
        while (!listening.isSeen()) {
            if (socat.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IOException("socat ended with " + socat.exitValue());
            }
        }
    }

    private interface Sign {
        boolean isSeen() throws IOException;
    }

    private static Process start(String address) throws IOException {
        return new ProcessBuilder("socat", "-u", address, "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(socat.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
            }
        } catch (IOException closed) {
            // the end of it
        }
    }

    ServiceManager manager(long watchdogMillis) {
        return ServiceManager.of(Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", String.valueOf(watchdogMillis * 1000)));
    }

    @Nullable
    String next(long millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        socat.destroyForcibly();
    }
}

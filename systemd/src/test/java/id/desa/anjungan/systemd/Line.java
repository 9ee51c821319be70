package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lays a port of this machine, or of another one, into a machine, which has no network but its own: what stands here
/// is reached there under the same number on `127.0.0.1`.
final class Line implements AutoCloseable {
    private final Path socket;
    private final String target;
    private final Process there;
    private Process here;

    private Line(Path socket, String target, Process there) throws IOException, InterruptedException {
        this.socket = socket;
        this.target = target;
        this.there = there;
        this.here = laid();
    }

    /// @param machine switched on
    static Line into(Machine machine, int port) throws IOException, InterruptedException {
        return into(machine, port, "TCP:127.0.0.1:" + port);
    }

    /// @param server switched on; what it says on that port is heard
    static Line between(Machine server, Machine machine, int port) throws IOException, InterruptedException {
        var end = "/srv/end-" + port;
        Files.createDirectories(server.path("/srv"));
        if (!Files.exists(server.path(end))) {
            server.start("socat", "UNIX-LISTEN:" + end + ",fork,mode=666", "TCP:127.0.0.1:" + port);
        }
        return into(machine, port, "UNIX-CONNECT:" + server.path(end));
    }

    private static Line into(Machine machine, int port, String target) throws IOException, InterruptedException {
        var name = "/srv/line-" + port;
        Files.createDirectories(machine.path("/srv"));
        var there =
                machine.start("socat", "TCP-LISTEN:" + port + ",bind=127.0.0.1,fork,reuseaddr", "UNIX-CONNECT:" + name);
        return new Line(machine.path(name), target, there);
    }

    private Process laid() throws IOException, InterruptedException {
        var process = new ProcessBuilder("socat", "UNIX-LISTEN:" + socket + ",fork,mode=666,unlink-early", target)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && !Files.exists(socket)) {
            Thread.sleep(20);
        }
        return process;
    }

    /// Whoever speaks over it is cut off, and nobody gets through.
    void cut() throws IOException {
        here.descendants().forEach(ProcessHandle::destroyForcibly);
        here.destroyForcibly();
        Files.deleteIfExists(socket);
    }

    void mend() throws IOException, InterruptedException {
        here = laid();
    }

    @Override
    public void close() {
        there.destroy();
        here.descendants().forEach(ProcessHandle::destroy);
        here.destroy();
    }
}

package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.file.Files;

/// Lays a port of this machine into another one, which has no network but its own: what stands here is reached there
/// under the same number on `127.0.0.1`.
final class Line implements AutoCloseable {
    private final Process here;
    private final Process there;

    private Line(Process here, Process there) {
        this.here = here;
        this.there = there;
    }

    /// @param machine switched on
    static Line into(Machine machine, int port) throws IOException, InterruptedException {
        var name = "/srv/line-" + port;
        var socket = machine.path(name);
        Files.createDirectories(socket.getParent());
        var here = new ProcessBuilder("socat", "UNIX-LISTEN:" + socket + ",fork,mode=666", "TCP:127.0.0.1:" + port)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var there =
                machine.start("socat", "TCP-LISTEN:" + port + ",bind=127.0.0.1,fork,reuseaddr", "UNIX-CONNECT:" + name);
        while (here.isAlive() && !Files.exists(socket)) {
            Thread.sleep(20);
        }
        return new Line(here, there);
    }

    @Override
    public void close() {
        there.destroy();
        here.descendants().forEach(ProcessHandle::destroy);
        here.destroy();
    }
}

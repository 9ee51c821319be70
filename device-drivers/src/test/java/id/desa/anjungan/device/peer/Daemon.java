package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A program of the system that runs until it is closed, with its children, and nothing else of its name.
final class Daemon implements AutoCloseable {
    private static final int READY_MILLIS = 15_000;
    private static final int STEP_MILLIS = 20;

    private final Process process;
    private final Path log;

    private Daemon(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param more environment beside PATH and a home that nothing is written to
    static Daemon start(Path folder, Map<String, String> more, List<String> command) {
        var log = folder.resolve(Path.of(command.getFirst()).getFileName() + ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(more);
        try {
            return new Daemon(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    command.getFirst() + " is missing: apt-get install cups cups-bsd cups-client cups-ipp-utils"
                            + " cups-filters dbus poppler-utils",
                    e);
        }
    }

    /// Runs a program to its end and fails with what it said if it did not succeed.
    static void run(Path folder, Map<String, String> more, List<String> command) {
        var daemon = start(folder, more, command);
        try {
            if (!daemon.process.waitFor(READY_MILLIS, TimeUnit.MILLISECONDS) || daemon.process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + daemon.said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " interrupted", e);
        } finally {
            daemon.close();
        }
    }

    /// What a short program says, whether it succeeds or not.
    static String answer(Path folder, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (var said = process.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Blocks until the program is ready to serve, or fails with what it said.
    void await(BooleanSupplier ready) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READY_MILLIS);
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                var said = said();
                close();
                throw new IllegalStateException("not ready: " + said);
            }
            step();
        }
    }

    static void step() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// @param name such as `STOP`, `CONT`, `USR1`
    void signal(String name) {
        answer(Path.of("/"), List.of("kill", "-" + name, Long.toString(process.pid())));
    }

    /// Ends it and its children at once, as a pulled plug would.
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitForEnd();
    }

    /// Asks it to end, and makes it end.
    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        if (!waitForEnd()) {
            process.destroyForcibly();
            waitForEnd();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean waitForEnd() {
        try {
            return process.waitFor(3, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

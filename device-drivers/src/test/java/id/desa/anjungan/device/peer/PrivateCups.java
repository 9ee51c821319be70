package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A `cupsd` of our own on 127.0.0.1: own folders, Debian's policy, no network. [#close] ends exactly its processes and
/// leaves nothing. `javax.print` sees it where the JVM was started with `CUPS_SERVER=`[#server].
public final class PrivateCups implements AutoCloseable {
    private final Folder folder;
    private final int port;
    private Daemon daemon;

    private PrivateCups(Folder folder, int port) {
        this.folder = folder;
        this.port = port;
        this.daemon = launch();
    }

    public static PrivateCups start() {
        return start(freePort());
    }

    /// @param port a free one, for a caller who had to name it before (in `CUPS_SERVER`)
    public static PrivateCups start(int port) {
        var folder = Folder.create("anjungan-cups");
        for (var name : List.of("etc", "etc/ppd", "run", "log")) {
            folder.sub(name, "rwxr-xr-x");
        }
        for (var name : List.of("cache", "spool", "spool/tmp")) {
            folder.sub(name, "rwxrwx---");
        }
        folder.write("etc/cups-files.conf", CupsConfig.files(folder.path()));
        folder.write("etc/cupsd.conf", CupsConfig.server(port, folder.path()));
        CupsConfig.giveToSpooler(folder.path());
        try {
            return new PrivateCups(folder, port);
        } catch (IllegalStateException | UncheckedIOException e) {
            folder.close();
            throw e;
        }
    }

    public static int freePort() {
        return Daemon.freePort();
    }

    private Daemon launch() {
        var started = Daemon.start(
                folder.path(),
                Map.of(),
                List.of("cupsd", "-f", "-c", path("etc/cupsd.conf"), "-s", path("etc/cups-files.conf")));
        started.await(() -> Daemon.listens(port));
        return started;
    }

    /// `host:port`, as `CUPS_SERVER` wants it.
    public String server() {
        return "127.0.0.1:" + port;
    }

    public URI queue(String name) {
        return URI.create("ipp://" + server() + "/printers/" + name);
    }

    /// Sets up a queue as a technician would: driverless, never scaling.
    public URI addQueue(String name, URI printer) {
        admin(
                "lpadmin",
                "-p",
                name,
                "-E",
                "-v",
                printer.toString(),
                "-m",
                "everywhere",
                "-o",
                "print-scaling-default=none");
        // cupsd makes an "everywhere" queue in the background and aborts what comes before it is done.
        daemon.await(() -> takesPdf(name));
        return queue(name);
    }

    private boolean takesPdf(String name) {
        var asked = List.of("ipptool", "-tv", queue(name).toString(), "get-printer-attributes.test");
        return Daemon.answer(folder.path(), asked)
                .lines()
                .anyMatch(line -> line.contains("document-format-supported") && line.contains("application/pdf"));
    }

    public void pause(String queue) {
        admin("cupsdisable", queue);
    }

    public void resume(String queue) {
        admin("cupsenable", queue);
    }

    /// Every document the spooler still holds.
    public List<Path> documents() {
        try (Stream<Path> files = Files.list(folder.path().resolve("spool"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("d"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Blocks until the spooler holds no document any more.
    public void awaitNoDocuments() {
        daemon.await(() -> documents().isEmpty());
    }

    /// Falls over.
    public void crash() {
        daemon.kill();
    }

    public void restart() {
        daemon.close();
        daemon = launch();
    }

    private void admin(String... command) {
        Daemon.run(folder.path(), Map.of("CUPS_SERVER", path("run/cups.sock")), List.of(command));
    }

    private String path(String name) {
        return folder.path().resolve(name).toString();
    }

    @Override
    public void close() {
        daemon.close();
        folder.close();
    }
}

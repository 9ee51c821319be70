package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A `cupsd` of our own on 127.0.0.1: own folders, Debian's policy, no network. [#close] ends exactly its processes and
/// leaves nothing. `javax.print` sees it where the JVM was started with `CUPS_SERVER=`[#server].
public final class PrivateCups implements AutoCloseable {
    private static final String UNSCALED = "print-scaling-default=none";
    /// As Debian has it; a user who runs the tests without being root must be in it to set up queues.
    private static final String OPERATORS = CupsConfig.isRoot() ? "lpadmin" : ServiceUser.group();

    private final Folder folder;
    private final int port;
    private Optional<Daemon> relay = Optional.empty();
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
        for (var name : List.of("etc", "etc/ppd", "etc/ssl", "run", "log")) {
            folder.sub(name, "rwxr-xr-x");
        }
        for (var name : List.of("cache", "spool", "spool/tmp")) {
            folder.sub(name, "rwxrwx---");
        }
        folder.sub("relay", "rwxrwxrwx");
        folder.write("etc/cups-files.conf", CupsConfig.files(folder.path(), OPERATORS));
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
        admin("lpadmin", "-p", name, "-E", "-v", printer.toString(), "-m", "everywhere", "-o", UNSCALED);
        // cupsd makes an "everywhere" queue in the background and aborts what comes before it is done.
        daemon.await(() -> takesPdf(name));
        return queue(name);
    }

    /// Sends to that place from now on, and gives up there after a second and stops.
    public void stopsWhereNobodyAnswers(String name, URI printer) {
        admin("lpadmin", "-p", name, "-v", printer + "?contimeout=1", "-o", "printer-error-policy=stop-printer");
    }

    /// Sets up a queue that hands every byte on as it is.
    public URI addRawQueue(String name, URI printer) {
        admin("lpadmin", "-p", name, "-E", "-v", printer.toString(), "-m", "raw");
        return queue(name);
    }

    public void removeQueue(String name) {
        admin("lpadmin", "-x", name);
    }

    private boolean takesPdf(String name) {
        return attributes(name)
                .anyMatch(line -> line.contains("document-format-supported") && line.contains("application/pdf"));
    }

    private Stream<String> attributes(String name) {
        var asked = List.of("ipptool", "-tv", queue(name).toString(), "get-printer-attributes.test");
        return Daemon.answer(folder.path(), asked).lines();
    }

    public void pause(String queue) {
        admin("cupsdisable", queue);
    }

    /// @param why in the words of whoever does it
    public void pause(String queue, String why) {
        admin("cupsdisable", "-r", why, queue);
    }

    /// Takes no jobs any more.
    public void refuse(String queue) {
        admin("cupsreject", queue);
    }

    public boolean isStopped(String queue) {
        return attributes(queue).anyMatch(line -> line.contains("printer-state (enum) = stopped"));
    }

    /// Makes the service user an operator, as membership in `lpadmin` does.
    public void trustServiceUser() {
        folder.write("etc/cups-files.conf", CupsConfig.files(folder.path(), ServiceUser.group()));
        restart();
    }

    /// Takes those rights from whoever runs the tests without being root; under root nobody else has them.
    public void distrustServiceUser() {
        if (!CupsConfig.isRoot()) {
            folder.write("etc/cups-files.conf", CupsConfig.files(folder.path(), "nogroup"));
            restart();
        }
    }

    /// Who is no operator under Debian's policy.
    public String serviceUser() {
        return ServiceUser.name();
    }

    /// The local socket as that user reaches it: `cupsd` asks the kernel who is there.
    public Path socketOfServiceUser() {
        if (!CupsConfig.isRoot()) {
            return folder.path().resolve("run/cups.sock");
        }
        var socket = folder.path().resolve("relay/cups.sock");
        if (relay.isEmpty()) {
            relay = Optional.of(Daemon.start(
                    folder.path(),
                    Map.of(),
                    ServiceUser.relay(socket, folder.path().resolve("run/cups.sock"))));
            relay.get().await(() -> Files.exists(socket));
        }
        return socket;
    }

    /// SHA-256 of the public key of the certificate it made for itself, in hex.
    public String pin() {
        return Certificates.pinAt(port);
    }

    public void resume(String queue) {
        admin("cupsenable", queue);
    }

    /// All it keeps on the disk: control files, documents, logs, caches.
    public Path place() {
        return folder.path();
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
        relay.ifPresent(Daemon::close);
        daemon.close();
        folder.close();
    }
}

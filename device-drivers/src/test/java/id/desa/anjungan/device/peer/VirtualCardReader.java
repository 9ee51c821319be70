package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `pcscd` of our own with the virtual reader `vpcd`, beside whatever the machine itself runs.
///
/// `pcscd` has its place, `/run/pcscd`, compiled in: it is given a `/run` of its own by a mount namespace. The client
/// library takes the socket's path from the environment once, when it is first used in a process: whoever talks to this
/// one uses a copy of the library, which is used for the first time.
public final class VirtualCardReader implements AutoCloseable {
    /// Part of the reader's name.
    public static final String NAME = "Virtual PCD";

    private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Folder folder = Folder.create("anjungan-pcsc");
    private final Path readers = folder.path().resolve("readers.conf");
    private final Path library = copyOfLibrary(folder.path());
    private final int port = freePair();
    private Optional<Daemon> daemon = Optional.empty();
    private Optional<VirtualCard> card = Optional.empty();

    private VirtualCardReader() {}

    /// With the reader plugged in.
    public static VirtualCardReader start() {
        for (var needed : List.of(DAEMON, DRIVER)) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(needed + " is missing: apt-get install pcscd vsmartcard-vpcd");
            }
        }
        var made = new VirtualCardReader();
        setEnvironment("PCSCLITE_CSOCK_NAME", made.socket().toString());
        made.write(true);
        made.startService();
        return made;
    }

    /// To be loaded in place of the machine's own. One peer is started and used before the next.
    public String library() {
        return library.toString();
    }

    /// From pcsc-lite 2 on `libpcsclite.so.1` only passes calls on to another, which is the one that remembers.
    private static Path copyOfLibrary(Path folder) {
        for (var name : List.of("libpcsclite_real.so.1", "libpcsclite.so.1")) {
            try (var found = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
                for (var place : found) {
                    var file = place.resolve(name);
                    if (Files.exists(file)) {
                        return Files.copy(file, folder.resolve(name));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("libpcsclite.so.1 is missing: apt-get install libpcsclite1");
    }

    private Path socket() {
        return folder.path().resolve("run/pcscd/pcscd.comm");
    }

    /// `vpcd` has two slots, on this port and on the next.
    private static int freePair() {
        while (true) {
            var port = Daemon.freePort();
            try (var next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            } catch (IOException _) {
                // the next pair, then
            }
        }
    }

    private void write(boolean plugged) {
        try {
            Files.createDirectories(folder.path().resolve("run"));
            Files.writeString(readers, plugged ? """
                    FRIENDLYNAME "%s"
                    DEVICENAME   /dev/null:0x%04X
                    LIBPATH      %s
                    CHANNELID    0x%04X
                    """.formatted(NAME, port, DRIVER, port) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startService() {
        var command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!"root".equals(System.getProperty("user.name"))) {
            command.add("--map-root-user");
        }
        command.addAll(List.of(
                "sh",
                "-c",
                "mount --bind \"$0\" /run && exec \"$@\"",
                folder.path().resolve("run").toString(),
                DAEMON.toString(),
                "--foreground",
                "--config",
                readers.toString()));
        if (hasPolkit()) {
            command.add("--disable-polkit");
        }
        var started = Daemon.start(folder.path(), Map.of(), command);
        started.await(this::isServing);
        daemon = Optional.of(started);
    }

    private boolean hasPolkit() {
        return Daemon.answer(folder.path(), List.of(DAEMON.toString(), "--help"))
                .contains("--disable-polkit");
    }

    private boolean isServing() {
        return Files.exists(socket());
    }

    /// Ends it at once, as a crash does, with its cards.
    public void killService() {
        remove();
        daemon.ifPresent(Daemon::kill);
        daemon = Optional.empty();
        try {
            Files.deleteIfExists(socket());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// It keeps its sockets and does nothing more.
    public void freezeService() {
        daemon.orElseThrow().signal("STOP");
    }

    public void thawService() {
        daemon.orElseThrow().signal("CONT");
    }

    /// In place of the service something takes each call and hangs up, as `pcscd` does to a user polkit refuses.
    public void hangUpOnEverybody() {
        killService();
        Thread.ofPlatform().daemon().name("hanging-up").start(() -> {
            try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(socket()));
                while (Files.exists(socket())) {
                    server.accept().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// No reader is left. Debian's `pcscd` takes and leaves readers of this kind only when it starts, so it starts
    /// anew.
    public void unplug() {
        restartWith(false);
    }

    public void plugIn() {
        restartWith(true);
    }

    private void restartWith(boolean reader) {
        killService();
        write(reader);
        startService();
    }

    /// Lays a card on it; it is felt within a second.
    public VirtualCard lay(VirtualCard.Chip chip) {
        remove();
        var laid = VirtualCard.lay(port, chip);
        card = Optional.of(laid);
        return laid;
    }

    public void remove() {
        card.ifPresent(VirtualCard::close);
        card = Optional.empty();
    }

    /// For libraries in this process that ask the C library; Java's own view of the environment cannot be changed.
    @SuppressWarnings("restricted")
    private static void setEnvironment(String name, String value) {
        var linker = Linker.nativeLinker();
        var shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        var setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), shape);
        try (var arena = Arena.ofConfined()) {
            var _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        } catch (Throwable bug) {
            throw new IllegalStateException(bug);
        }
    }

    @Override
    public void close() {
        killService();
        folder.close();
    }
}

package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.provisioning.control.ControlPlace;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens at the control socket. A kiosk that cannot make one serves residents all the same, and says so in its log.
public final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    /// Nobody needs more at once, and whoever opens more and says nothing takes the place of no resident.
    private static final int CALLERS = 8;

    private final ServerSocketChannel server;
    private final Path place;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(CALLERS);
    private final Conversation conversation;

    private ControlSocket(ServerSocketChannel server, Path place, Conversation conversation) {
        this.server = server;
        this.place = place;
        this.conversation = conversation;
    }

    /// @param place of the socket; one that a stopped kiosk left is replaced
    /// @param clock ends conversations that take too long
    public static Optional<ControlSocket> open(
            Path place, List<ControlCommand> commands, ScheduledExecutorService clock) {
        return open(place, commands, clock, Peer.ofTheKiosk(place));
    }

    static Optional<ControlSocket> open(
            Path place, List<ControlCommand> commands, ScheduledExecutorService clock, Peer peer) {
        try {
            var socket = new ControlSocket(listening(place), place, new Conversation(commands, clock, peer));
            socket.callers.execute(socket::accept);
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException impossible) {
            KioskEvent.CONTROL_UNAVAILABLE
                    .on(LOG)
                    .addKeyValue("error", impossible.getClass().getName())
                    .log();
            return Optional.empty();
        }
    }

    /// Made under another name and moved, so that nobody finds it before only its group may open it.
    private static ServerSocketChannel listening(Path place) throws IOException {
        var next = place.resolveSibling(ControlPlace.NAME + ".next");
        Files.deleteIfExists(next);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(next));
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-rw----"));
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                room.acquire();
                var caller = server.accept();
                callers.execute(() -> converse(caller));
            } catch (ClosedChannelException closing) {
                return;
            } catch (IOException gone) {
                room.release(); // the caller went before it was heard
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void converse(SocketChannel caller) {
        try (caller) {
            conversation.hold(caller);
        } catch (IOException hungUp) {
            // nobody is left to be told
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException left) {
            // the next kiosk replaces it
        }
    }
}

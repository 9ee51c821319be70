package id.desa.anjungan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The line between kiosk and village, which a hand can cut: a TCP relay on the loopback address.
final class Link implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int village = -1;
    private volatile boolean cut;

    private Link(ServerSocket listener) {
        this.listener = listener;
    }

    static Link open() throws IOException {
        var link = new Link(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        link.threads.execute(link::accept);
        return link;
    }

    /// Where the kiosk calls.
    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /// Where its calls go from now on.
    void leadsTo(int port) {
        village = port;
    }

    /// A cut line drops what is open and takes nothing new.
    void cut(boolean now) {
        cut = now;
        if (now) {
            open.forEach(Link::drop);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var kiosk = listener.accept();
                threads.execute(() -> relay(kiosk));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void relay(Socket kiosk) {
        try (kiosk;
                var server = new Socket()) {
            if (cut || village < 0) {
                return;
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), village), 2_000);
            open.add(kiosk);
            open.add(server);
            var back = threads.submit(() -> pump(server, kiosk));
            pump(kiosk, server);
            back.cancel(false);
        } catch (IOException _) {
            // the other end sees a broken line, which is what it is
        } finally {
            open.remove(kiosk);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // broken: both ends are dropped
        } finally {
            drop(from);
            drop(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // gone already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Link::drop);
        threads.shutdownNow();
    }
}

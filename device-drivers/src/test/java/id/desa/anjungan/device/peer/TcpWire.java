package id.desa.anjungan.device.peer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A port of this machine. One caller at a time.
final class TcpWire implements Wire {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Talk talk;
    private final InetSocketAddress address;
    private volatile ServerSocket server;
    private volatile Future<?> listening = CompletableFuture.completedFuture(null);
    private volatile Socket caller = new Socket();

    private TcpWire(InetSocketAddress wanted, Talk talk) {
        this.talk = talk;
        this.server = bound(wanted);
        this.address = (InetSocketAddress) server.getLocalSocketAddress();
        listen(server);
    }

    /// On a port of its own.
    static Wire between(Talk talk) {
        return new TcpWire(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), talk);
    }

    static Kind at(InetSocketAddress address) {
        return talk -> new TcpWire(address, talk);
    }

    private static ServerSocket bound(InetSocketAddress address) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(address, 1);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI uri() {
        return URI.create("escpos+tcp://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    private void listen(ServerSocket on) {
        listening = threads.submit(() -> {
            while (!on.isClosed()) {
                try (var next = on.accept()) {
                    caller = next;
                    if (!on.isClosed()) {
                        talk.with(next.getInputStream(), next.getOutputStream());
                    }
                } catch (IOException _) {
                    // The caller or the plug went; the next one is waited for.
                }
            }
        });
    }

    /// Closing a socket that a thread accepts on takes a moment.
    @Override
    public void unplug() {
        close(server);
        while (!listening.isDone()) {
            close(caller);
            Daemon.step();
        }
    }

    @Override
    public void plugIn() {
        server = bound(address);
        listen(server);
    }

    @Override
    public void tear() {
        try {
            caller.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is torn already.
        }
        close(caller);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed either way.
        }
    }

    @Override
    public void close() {
        close(server);
        close(caller);
        threads.shutdownNow();
    }
}

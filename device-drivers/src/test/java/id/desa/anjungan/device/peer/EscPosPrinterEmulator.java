package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A receipt printer of the TM-T20 class on a TCP port of 127.0.0.1, byte for byte: it answers status while it is
/// stopped, keeps what it cannot print yet, and confirms what it has printed. One caller at a time.
public final class EscPosPrinterEmulator implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EscPosMechanism mechanism = new EscPosMechanism();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final int port;
    private volatile ServerSocket server;
    private volatile Future<?> listening = CompletableFuture.completedFuture(null);
    private volatile Socket caller = new Socket();
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile boolean silent;

    private EscPosPrinterEmulator() throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
    }

    public static EscPosPrinterEmulator start() {
        try {
            var emulator = new EscPosPrinterEmulator();
            emulator.threads.execute(emulator.mechanism::run);
            emulator.listen(emulator.server);
            return emulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("escpos+tcp://127.0.0.1:" + port);
    }

    public void openCover() {
        mechanism.openCover();
    }

    public void emptyPaper() {
        mechanism.emptyPaper();
    }

    public void runLow() {
        mechanism.runLow();
    }

    /// Puts a new roll in and closes the cover.
    public void refill() {
        mechanism.refill();
    }

    /// The paper ends by itself once that many bytes of the next slip are printed.
    public void emptyPaperAfter(int bytes) {
        mechanism.emptyPaperAfter(bytes);
    }

    /// Pulls the network plug once that many bytes of the next slip have arrived.
    public void cutLinkAfter(int bytes) {
        cutAfter = bytes;
    }

    /// From now on answers nothing, like a printer without a status channel.
    public void fallSilent() {
        silent = true;
    }

    /// Returns once nobody is listening any more: closing a socket that a thread accepts on takes a moment.
    public void unplug() {
        close(server);
        while (!listening.isDone()) {
            close(caller);
            Daemon.step();
        }
        mechanism.losePower();
    }

    public void plugIn() {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            listen(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The slips that came out whole, oldest first, as bytes.
    public List<byte[]> slips() {
        return mechanism.slips();
    }

    /// Every byte that arrived, whether or not it was printed.
    public byte[] received() {
        synchronized (received) {
            return received.toByteArray();
        }
    }

    private void listen(ServerSocket on) {
        listening = threads.submit(() -> {
            while (!on.isClosed()) {
                try (var next = on.accept()) {
                    caller = next;
                    if (!on.isClosed()) {
                        serve(next);
                    }
                } catch (IOException _) {
                    // The caller or the plug went; the next one is waited for.
                }
            }
        });
    }

    private void serve(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var out = socket.getOutputStream();
        var reader = new EscPosReader();
        var ordinary = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            keep(next);
            var command = reader.feed(next);
            if (command.isPresent() && !answersAtOnce(command.get(), out)) {
                mechanism.take(command.get(), reader.lastBytes(), answer -> send(out, answer));
                ordinary += reader.lastBytes().length;
            }
            if (ordinary >= cutAfter) {
                cutAfter = Integer.MAX_VALUE;
                socket.setSoLinger(true, 0);
                return;
            }
        }
    }

    private boolean answersAtOnce(EscPosCommand command, OutputStream out) {
        return switch (command) {
            case EscPosCommand.RealTimeStatus(var kind) -> {
                send(out, new byte[] {(byte) mechanism.status(kind)});
                yield true;
            }
            case EscPosCommand.ClearBuffers _ -> {
                mechanism.clear();
                yield true;
            }
            default -> false;
        };
    }

    private void keep(int next) {
        synchronized (received) {
            received.write(next);
        }
    }

    private void send(OutputStream out, byte[] answer) {
        if (silent) {
            return;
        }
        try {
            out.write(answer);
            out.flush();
        } catch (IOException _) {
            // Nobody listens any more.
        }
    }

    private static void close(java.io.Closeable socket) {
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

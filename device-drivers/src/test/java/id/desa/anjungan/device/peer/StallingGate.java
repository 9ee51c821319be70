package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a `cupsd` and hands every byte on, until it is told to take in letters of CUPS' own
/// programs (`lpr`) and never to answer them: a spooler that hangs.
public final class StallingGate implements AutoCloseable {
    private static final int CREATE_JOB = 0x05;
    private static final int PRINT_JOB = 0x02;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final int behind;
    private final AtomicInteger stalled = new AtomicInteger();
    private volatile boolean stalling;
    private volatile boolean choking;

    private StallingGate(int behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    }

    /// @param behind the port of the `cupsd`
    public static StallingGate before(int behind) {
        try {
            var gate = new StallingGate(behind);
            gate.threads.execute(gate::listen);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void stall() {
        stalling = true;
    }

    public void goOn() {
        stalling = false;
        choking = false;
    }

    /// From now on stops reading in the middle of a letter, whoever brings it: its sender's writes wait.
    public void choke() {
        choking = true;
    }

    /// Letters it took in.
    public int stalled() {
        return stalled.get();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                var callee = new Socket(InetAddress.getLoopbackAddress(), behind);
                sockets.addAll(List.of(caller, callee));
                threads.execute(() -> pass(caller, callee, true));
                threads.execute(() -> pass(callee, caller, false));
            } catch (IOException _) {
                // Closed, or nobody behind.
            }
        }
    }

    private void pass(Socket from, Socket to, boolean asks) {
        var part = new byte[16_384];
        var dumb = false;
        var fromCups = false;
        try (from;
                to) {
            for (var length = from.getInputStream().read(part);
                    length >= 0;
                    length = from.getInputStream().read(part)) {
                var text = new String(part, 0, length, StandardCharsets.ISO_8859_1);
                if (asks && choking && brings(text)) {
                    stalled.incrementAndGet();
                    new CountDownLatch(1).await();
                }
                fromCups |= text.contains("User-Agent: CUPS/") || text.contains(" CUPS/");
                if (!dumb && asks && stalling && fromCups && brings(text)) {
                    dumb = true;
                    stalled.incrementAndGet();
                }
                if (!dumb) {
                    to.getOutputStream().write(part, 0, length);
                }
            }
        } catch (IOException _) {
            // One of both went.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The operation stands in bytes 3 and 4 of an IPP request, which may come apart from its HTTP head.
    private static boolean brings(String text) {
        var head = text.startsWith("POST") ? text.indexOf("\r\n\r\n") + 4 : 0;
        return head + 4 <= text.length()
                && text.charAt(head + 2) == 0
                && (text.charAt(head + 3) == CREATE_JOB || text.charAt(head + 3) == PRINT_JOB);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

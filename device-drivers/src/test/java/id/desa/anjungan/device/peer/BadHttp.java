package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Something on a port of 127.0.0.1 that speaks HTTP badly or not at all.
public final class BadHttp implements AutoCloseable {
    /// How it answers a request.
    public enum Manners {
        SILENT,
        HANGS_UP,
        BINARY,
        ENDLESS_HEAD,
        /// An answer of IPP that drips in byte by byte.
        DRIPPING,
        ENDLESS_BODY,
        /// An IPP answer that breaks off in an attribute.
        TORN,
        /// Random bytes where an IPP answer should be.
        NOISE,
        /// An IPP answer without a printer in it.
        EMPTY,
        NOT_HTTP_OK
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random = new Random(11);
    private final ServerSocket server;
    private final Manners manners;

    private BadHttp(Manners manners) throws IOException {
        this.manners = manners;
        this.server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    }

    public static BadHttp start(Manners manners) {
        try {
            var bad = new BadHttp(manners);
            bad.threads.execute(bad::listen);
            return bad;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException _) {
                // Closed.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var heard = caller.getInputStream().read(new byte[8192]);
            if (heard > 0) {
                answer(caller);
            }
        } catch (IOException _) {
            // The caller had enough.
        }
    }

    private void answer(Socket caller) throws IOException {
        switch (manners) {
            case SILENT -> caller.getInputStream().readAllBytes();
            case HANGS_UP -> {}
            case BINARY -> say(caller, noise(4000));
            case ENDLESS_HEAD -> forEver(caller, "X-Again: and again\r\n", "HTTP/1.1 200 OK\r\n");
            case DRIPPING -> drip(caller);
            case ENDLESS_BODY -> forEver(caller, "\u0001\u0001", head(Integer.MAX_VALUE));
            case TORN -> ok(caller, new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 4, 0x21, 0, 9, 'p', 'r', 'i'});
            case NOISE -> ok(caller, noise(3000));
            case EMPTY -> ok(caller, new byte[] {1, 1, 0, 0, 0, 0, 0, 1, 3});
            case NOT_HTTP_OK -> say(caller, bytes("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"));
        }
    }

    private static String head(int length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void ok(Socket caller, byte... body) throws IOException {
        say(caller, bytes(head(body.length)));
        say(caller, body);
        caller.getInputStream().read();
    }

    private void forEver(Socket caller, String again, String first) throws IOException {
        say(caller, bytes(first));
        while (!server.isClosed()) {
            say(caller, bytes(again.repeat(100)));
        }
    }

    private void drip(Socket caller) throws IOException {
        say(caller, bytes(head(100_000)));
        while (!server.isClosed()) {
            say(caller, (byte) 1);
            Daemon.step();
        }
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void say(Socket caller, byte... bytes) throws IOException {
        caller.getOutputStream().write(bytes);
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

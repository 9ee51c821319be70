package id.desa.anjungan.kiosk.village;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that loses count on a kept connection: says each answer twice, or answers the question before. Whom an
/// answer is for can be read from it.
final class StammeringServer implements AutoCloseable {
    enum Habit {
        TWICE,
        /// From the second question of a connection on: the answer to the one before.
        SWAPPED
    }

    private final ServerSocket listener;
    private final Habit habit;
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StammeringServer(ServerSocket listener, Habit habit) {
        this.listener = listener;
        this.habit = habit;
    }

    static StammeringServer start(Habit habit) throws IOException {
        var server = new StammeringServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), habit);
        server.threads.execute(server::accept);
        return server;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                connections.incrementAndGet();
                threads.execute(() -> talk(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            var last = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var token = "";
                var call = "";
                for (; line != null && !line.isEmpty(); line = in.readLine()) {
                    token = line.startsWith("Authorization: DPoP ") ? line.substring(20) : token;
                    call = line.startsWith("Call-Id: ") ? line.substring(9) : call;
                }
                var answer = answer(call, token);
                var said = switch (habit) {
                    case TWICE -> answer + answer;
                    case SWAPPED -> last.isEmpty() ? answer : last;
                };
                last = answer;
                socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException _) {
            // the kiosk hung up
        }
    }

    private static String answer(String call, String token) {
        var body = "{\"requests\":[" + BadReplyTest.request(token, "DITOLAK", "") + "]}";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDPoP-Nonce: n\r\nCall-Id: " + call
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

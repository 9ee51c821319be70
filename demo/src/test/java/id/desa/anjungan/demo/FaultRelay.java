package id.desa.anjungan.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The line between kiosk and village, which breaks in all the ways lines and servers break: for the calls that were
/// chosen, until it is mended.
final class FaultRelay implements AutoCloseable {
    private static final Set<String> KEPT_BACK =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "transfer-encoding");
    private static final int SLOW_SECONDS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int village = -1;
    private volatile Rule rule = new Rule(_ -> false, Fault.CUT, new CountDownLatch(0));

    private FaultRelay(HttpServer server) {
        this.server = server;
    }

    /// What becomes of a call.
    enum Fault {
        /// The village never hears it.
        CUT,
        /// The village does it, and its answer is lost.
        ANSWER_LOST,
        /// Ten seconds pass, or the mending, before the village hears it.
        SLOW,
        ERROR_500,
        /// A page of somebody's router, with status 200.
        HTML,
        /// The village does it, and half of its answer comes.
        HALF_A_BODY,
        /// One byte of the answer is another.
        OTHER_BYTES
    }

    private record Rule(Predicate<String> call, Fault fault, CountDownLatch mended) {}

    static FaultRelay open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            var relay = new FaultRelay(server);
            server.setExecutor(relay.threads);
            server.createContext("/", relay::relay);
            server.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void leadsTo(int port) {
        village = port;
    }

    /// @param call a pattern of `METHOD /path` behind `/village/v1`
    void breaks(String call, Fault fault) {
        mend();
        rule = new Rule(heardCall -> heardCall.matches(call), fault, new CountDownLatch(1));
    }

    void mend() {
        var before = rule;
        rule = new Rule(_ -> false, Fault.CUT, new CountDownLatch(0));
        before.mended().countDown();
    }

    /// The calls that came, as `METHOD /path`, oldest first.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().replaceFirst("^/village/v1", "");
            heard.add(call);
            var now = rule;
            if (!now.call().test(call)) {
                answer(exchange, forward(exchange));
                return;
            }
            switch (now.fault()) {
                case CUT -> {}
                case ANSWER_LOST -> forward(exchange);
                case SLOW -> {
                    var _ = now.mended().await(SLOW_SECONDS, TimeUnit.SECONDS);
                    answer(exchange, forward(exchange));
                }
                case ERROR_500 -> text(exchange, 500, "text/plain", "java.lang.NullPointerException at Server.java:1");
                case HTML -> text(exchange, 200, "text/html", "<html><body>Selamat datang di WiFi Desa</body></html>");
                case HALF_A_BODY -> half(exchange, forward(exchange));
                case OTHER_BYTES -> answer(exchange, forward(exchange), true);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + village + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer(exchange, answer, false);
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer, boolean spoilt) throws IOException {
        var body = answer.body();
        if (spoilt && body.length > 0) {
            body[body.length - 1] ^= 1;
        }
        head(exchange, answer, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void half(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        var body = answer.body();
        if (body.length == 0) {
            return; // nothing to halve: the line breaks
        }
        head(exchange, answer, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void head(HttpExchange exchange, HttpResponse<byte[]> answer, int length) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        mend();
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}

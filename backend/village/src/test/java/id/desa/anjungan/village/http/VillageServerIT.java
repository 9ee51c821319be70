package id.desa.anjungan.village.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VillageServerIT {
    private VillageServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        HttpFeature feature = routing -> routing.get("/fault", (_, _) -> {
                    throw new IllegalStateException("a secret detail");
                })
                .post(
                        "/echo",
                        (request, response) -> response.send(request.content().as(byte[].class)));
        server = VillageServer.start("127.0.0.1", 0, List.of(feature));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAnUnknownRouteWithAProblem() throws Exception {
        var answer = get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void showsNothingOfAFault() throws Exception {
        var answer = get("/fault");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"internal\"").doesNotContain("secret", "Exception");
    }

    @Test
    void refusesABodyThatIsTooLargeAnnouncedOrNot() throws Exception {
        var huge = new byte[70_000];
        var announced = HttpRequest.newBuilder(uri("/echo")).POST(HttpRequest.BodyPublishers.ofByteArray(huge));
        assertThat(send(announced).statusCode()).isEqualTo(413);
        var chunked = HttpRequest.newBuilder(uri("/echo"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

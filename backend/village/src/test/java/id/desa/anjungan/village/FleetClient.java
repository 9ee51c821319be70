package id.desa.anjungan.village;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Speaks the fleet contract over real HTTP, every request and answer held against it. What a kiosk says of itself is
/// [KioskClient]'s.
final class FleetClient {
    private static final String BASE = "/fleet/v1";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final ContractCheck check = ContractCheck.fleet();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<URI> village;

    FleetClient(Supplier<URI> village) {
        this.village = village;
    }

    /// An answer, already held against the contract.
    record Answer(int status, byte[] body, Map<String, List<String>> headers) {
        Enrolled enrolled() {
            return Objects.requireNonNull(ContractJson.mapper().readValue(body, Enrolled.class));
        }

        String code() {
            return Objects.requireNonNull(ContractJson.mapper().readValue(body, Problem.class))
                    .code();
        }

        String text() {
            return new String(body, StandardCharsets.US_ASCII);
        }

        String etag() {
            return header("etag").orElse("");
        }

        /// The version of the settings it brings.
        long version() {
            return Long.parseLong(etag().replace("\"", ""));
        }

        private Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /// For who is no kiosk yet.
    Answer post(String path, Object body) {
        return send("POST", path, ContractJson.mapper().writeValueAsBytes(body), JSON);
    }

    /// Like [#post], for a request that is meant to break the contract; the answer is still held against it.
    Answer postBad(String path, Object body) {
        return exchange("POST", path, ContractJson.mapper().writeValueAsBytes(body), JSON);
    }

    /// What a kiosk tells.
    Answer tell(KioskIdentity kiosk, String path, Object body) {
        return proven(kiosk, "POST", path, ContractJson.mapper().writeValueAsBytes(body), JSON);
    }

    Answer settings(KioskIdentity kiosk) {
        return proven(kiosk, "GET", "/settings", new byte[0], Map.of());
    }

    /// @param etag of those it has
    Answer settingsSince(KioskIdentity kiosk, String etag) {
        return proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag));
    }

    /// Once more with the nonce of the first answer, which the server wants.
    private Answer proven(KioskIdentity kiosk, String method, String path, byte[] body, Map<String, String> more) {
        var nonce = Optional.<String>empty();
        Answer answer;
        do {
            var headers = new HashMap<>(more);
            headers.put(ProofHeader.CREDENTIAL, kiosk.credential());
            headers.put(
                    ProofHeader.PROOF, kiosk.prove(new ProvenCall(method, uri(path), body, Optional.empty(), nonce)));
            answer = send(method, path, body, headers);
            nonce = answer.header("dpop-nonce");
        } while (answer.status() == 401);
        return answer;
    }

    private Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        assertThat(check.request(method, BASE + path, lists(headers), body)).isEmpty();
        return exchange(method, path, body, headers);
    }

    private Answer exchange(String method, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(
                    response.statusCode(), response.body(), response.headers().map());
            assertThat(check.response(method, BASE + path, answer.status(), answer.headers(), answer.body()))
                    .isEmpty();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private URI uri(String path) {
        return URI.create(village.get() + BASE + path);
    }
}

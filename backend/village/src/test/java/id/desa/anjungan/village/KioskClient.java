package id.desa.anjungan.village;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.village.demo.DemoVillage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A kiosk as the tests need it: over real HTTP, every call proved, every request and answer held against the contract.
final class KioskClient {
    private static final byte[] NOTHING = new byte[0];

    private final ContractCheck check = ContractCheck.village();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final KioskIdentity identity;
    private volatile String nonce = "";
    private final Set<String> visited = ConcurrentHashMap.newKeySet();

    KioskClient(URI base, KioskIdentity identity) {
        this.base = base;
        this.identity = identity;
    }

    /// An answer, already held against the contract.
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        <T> T as(Class<T> type) {
            return Objects.requireNonNull(ContractJson.mapper().readValue(body, type));
        }

        String code() {
            return as(Problem.class).code();
        }

        Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }
    }

    /// One call to be sent.
    record Call(String method, String path, byte[] body, Optional<String> token, Map<String, String> headers) {
        Call with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(method, path, body, token, more);
        }
    }

    static Call get(String path, String... token) {
        return new Call("GET", path, NOTHING, Arrays.stream(token).findFirst(), Map.of());
    }

    static Call post(String path, Object body, String... token) {
        var bytes = body instanceof byte[] raw ? raw : ContractJson.mapper().writeValueAsBytes(body);
        return new Call(
                "POST", path, bytes, Arrays.stream(token).findFirst(), Map.of("Content-Type", "application/json"));
    }

    static Call postNothing(String path, String token) {
        return new Call("POST", path, NOTHING, Optional.of(token), Map.of());
    }

    static Call delete(String path, String token) {
        return new Call("DELETE", path, NOTHING, Optional.of(token), Map.of());
    }

    /// Sends, once more with the nonce of the first answer where the server wants one.
    Answer send(Call call) {
        var first = sendOnce(call, true);
        return first.status() == 401 && first.code().equals(Problem.USE_DPOP_NONCE) ? sendOnce(call, true) : first;
    }

    /// Like [#send], for a request that is meant to break the contract; the answer is still held against it.
    Answer sendBad(Call call) {
        var first = sendOnce(call, false);
        return first.status() == 401 && first.code().equals(Problem.USE_DPOP_NONCE) ? sendOnce(call, false) : first;
    }

    private Answer sendOnce(Call call, boolean good) {
        var headers = proven(call);
        var path = "/village/v1" + call.path();
        if (good) {
            assertThat(check.request(call.method(), path, lists(headers), call.body()))
                    .as("request %s %s", call.method(), call.path())
                    .isEmpty();
        }
        var answer = exchange(call, headers);
        answer.header(ProofHeader.NONCE).ifPresent(fresh -> nonce = fresh);
        if (check.operationOf(call.method(), path).isPresent()) {
            assertThat(check.response(call.method(), path, answer.status(), answer.headers(), answer.body()))
                    .as("answer %s to %s %s", answer.status(), call.method(), call.path())
                    .isEmpty();
            check.operationOf(call.method(), path).ifPresent(visited::add);
        }
        return answer;
    }

    /// The headers of a call with a fresh proof.
    Map<String, String> proven(Call call) {
        var headers = new HashMap<>(call.headers());
        var known = Optional.of(nonce).filter(text -> !text.isEmpty());
        headers.put(ProofHeader.CREDENTIAL, identity.credential());
        headers.put(
                ProofHeader.PROOF,
                identity.prove(new ProvenCall(call.method(), uri(call), call.body(), call.token(), known)));
        call.token().ifPresent(token -> headers.put(ProofHeader.AUTHORIZATION, ProofHeader.SCHEME + token));
        return headers;
    }

    Answer exchange(Call call, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri(call))
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    SignedIn signIn(String nik) {
        var answer = send(post("/sign-ins", new SignIn(Nik.of(nik), DemoVillage.PIN)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.as(SignedIn.class);
    }

    /// Operations of the contract that no call went to yet.
    List<String> unvisited() {
        var all = new ArrayList<>(check.operations());
        all.removeAll(visited);
        return all;
    }

    private URI uri(Call call) {
        return URI.create(base + "/village/v1" + call.path());
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}

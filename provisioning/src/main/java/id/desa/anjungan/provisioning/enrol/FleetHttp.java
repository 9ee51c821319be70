package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.provisioning.trust.DatedTrust;
import id.desa.anjungan.provisioning.trust.PinnedTrust;
import id.desa.anjungan.provisioning.trust.TlsRefusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;

/// Asks one server the questions of an enrolment. Nothing is thrown for what a network does. Blocks, for a few seconds
/// at most.
final class FleetHttp {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MOST = 300_000;

    private final HttpUrl base;
    private final OkHttpClient client;

    /// @param serverKey what the server must show; empty where a public authority signs for it, or over plain HTTP
    /// @param clock by which the certificates of an authority are valid
    FleetHttp(URI url, Optional<String> serverKey, Duration limit, InstantSource clock) {
        this.base = HttpUrl.get(url.toString())
                .newBuilder()
                .addPathSegments("fleet/v1/enrolments")
                .build();
        this.client = client(base.isHttps(), serverKey, limit, clock);
    }

    private static OkHttpClient client(boolean tls, Optional<String> serverKey, Duration limit, InstantSource clock) {
        var builder = new OkHttpClient.Builder();
        if (serverKey.isPresent()) {
            var trust = new PinnedTrust(serverKey.get());
            builder.sslSocketFactory(trust.sockets(), trust)
                    .hostnameVerifier((host, session) -> true); // the key is the name
        } else if (tls) {
            var trust = DatedTrust.ofThisMachine(clock);
            builder.sslSocketFactory(trust.sockets(), trust);
        }
        return builder.connectTimeout(limit.dividedBy(2))
                .callTimeout(limit)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /// What came back.
    sealed interface Reply<T> {
        record Answer<T>(T value, Duration took) implements Reply<T> {}

        record No<T>(Trouble trouble) implements Reply<T> {}
    }

    Reply<Enrolled> enrol(EnrolmentRequest request) {
        return post(base, request, Enrolled.class);
    }

    Reply<Greeting> greet(Greeting.Request request) {
        return post(base.newBuilder().addPathSegment("greeting").build(), request, Greeting.class);
    }

    private <T> Reply<T> post(HttpUrl url, Object body, Class<T> answer) {
        var bytes = ContractJson.mapper().writeValueAsBytes(body);
        var request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(bytes, JSON))
                .build();
        var start = System.nanoTime();
        try (var response = client.newCall(request).execute()) {
            var text = read(response);
            return response.isSuccessful()
                    ? parsed(text, answer)
                            .<Reply<T>>map(
                                    value -> new Reply.Answer<>(value, Duration.ofNanos(System.nanoTime() - start)))
                            .orElseGet(() -> new Reply.No<>(Trouble.NOT_THE_CONTRACT))
                    : new Reply.No<>(trouble(text));
        } catch (SSLException refused) {
            return new Reply.No<>(trouble(refused));
        } catch (IOException silent) {
            return new Reply.No<>(Trouble.NO_VILLAGE);
        } finally {
            client.connectionPool().evictAll();
        }
    }

    private static byte[] read(Response response) throws IOException {
        var source = response.body().source();
        source.request(MOST + 1L);
        return source.getBuffer().size() > MOST
                ? new byte[0]
                : source.getBuffer().readByteArray();
    }

    private static <T> Optional<T> parsed(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(ContractJson.mapper().readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Trouble trouble(SSLException refused) {
        return switch (TlsRefusal.of(refused)) {
            case BY_THE_CLOCK -> Trouble.CLOCK_WRONG;
            case STRANGER -> Trouble.OTHER_SERVER;
            case BROKEN -> Trouble.NO_VILLAGE;
        };
    }

    private static Trouble trouble(byte[] text) {
        return parsed(text, Problem.class)
                .map(problem -> switch (String.valueOf(problem.code())) {
                    case Problem.INVITE_EXPIRED -> Trouble.EXPIRED;
                    case Problem.INVITE_USED -> Trouble.USED;
                    case Problem.INVITE_FOREIGN -> Trouble.FOREIGN;
                    case Problem.INVITE_WITHDRAWN -> Trouble.WITHDRAWN;
                    case Problem.CODE_WRONG -> Trouble.CODE_WRONG;
                    case Problem.SLOW_DOWN -> Trouble.SLOW_DOWN;
                    case Problem.BAD_REQUEST -> Trouble.DAMAGED;
                    default -> Trouble.NOT_THE_CONTRACT;
                })
                .orElse(Trouble.NOT_THE_CONTRACT);
    }

    /// Which key a server shows, whoever it is. Nothing is said to it on this connection; a short code then proves
    /// whether it is the village, and only with exactly this key anything is sent.
    static Optional<String> shownKey(URI url, Duration limit) {
        return ShownKey.of(url, limit).map(PinnedTrust::pinOf);
    }
}

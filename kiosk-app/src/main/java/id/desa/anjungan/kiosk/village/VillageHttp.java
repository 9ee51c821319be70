package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// Sends proven calls over one kept connection. It bounds every call in time and in bytes, repeats one whose nonce was
/// old, and one whose kept connection had died if sending it twice does no harm. Nothing is thrown for what a network
/// does.
final class VillageHttp implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final byte[] EMPTY = new byte[0];
    private static final int PROBLEM_BYTES = 100_000;
    private static final int UNAUTHORIZED = 401;

    private final HttpUrl base;
    private final KioskIdentity identity;
    private final Duration limit;
    private final OkHttpClient client;
    private final AtomicReference<@Nullable String> nonce = new AtomicReference<>();

    /// @param limit from the touch to the answer or the sentence that there is none
    VillageHttp(URI url, KioskIdentity identity, Duration limit) {
        this.base = HttpUrl.get(url.toString())
                .newBuilder()
                .addPathSegments("village/v1")
                .build();
        this.identity = identity;
        this.limit = limit;
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
                .connectTimeout(limit.dividedBy(2))
                .readTimeout(limit)
                .writeTimeout(limit)
                .callTimeout(limit)
                .pingInterval(Duration.ofSeconds(15))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    Reply send(Ask ask) {
        var deadline = System.nanoTime() + limit.toNanos();
        var reply = attempt(ask, deadline);
        if (reply instanceof Reply.Failed(var fault) && fault == Fault.LINK_DOWN && ask.safe()) {
            reply = attempt(ask, deadline); // the kept connection may have died while nobody looked
        }
        return reply instanceof Reply.Received received && wantsNonce(received) ? attempt(ask, deadline) : reply;
    }

    /// Forgets kept connections; they lead nowhere once the link has changed.
    void forgetConnections() {
        client.connectionPool().evictAll();
    }

    private Reply attempt(Ask ask, long deadline) {
        var left = deadline - System.nanoTime();
        if (left <= 0) {
            return new Reply.Failed(Fault.TOO_SLOW);
        }
        var call = client.newCall(proven(ask));
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        return execute(call, ask.expect());
    }

    private Reply execute(Call call, Ask.Expect expect) {
        try (var response = call.execute()) {
            Optional.ofNullable(response.header(ProofHeader.NONCE)).ifPresent(nonce::set);
            return received(response, expect);
        } catch (InterruptedIOException slow) {
            forgetConnections();
            return new Reply.Failed(Fault.TOO_SLOW);
        } catch (IOException broken) {
            forgetConnections();
            return new Reply.Failed(Fault.LINK_DOWN);
        }
    }

    /// The whole body, unless it is longer than any honest one or ends early.
    private static Reply received(Response response, Ask.Expect expect) throws IOException {
        var most = response.isSuccessful() ? expect.maxBytes() : PROBLEM_BYTES;
        var body = new Buffer();
        try {
            var source = response.body().source();
            while (body.size() <= most) {
                if (source.read(body, most + 1L - body.size()) == -1) {
                    return new Reply.Received(response.code(), response.headers(), body.readByteArray());
                }
            }
        } catch (InterruptedIOException slow) {
            throw slow;
        } catch (IOException half) {
            return new Reply.Failed(Fault.NOT_THE_CONTRACT);
        }
        return new Reply.Failed(Fault.NOT_THE_CONTRACT);
    }

    private Request proven(Ask ask) {
        var url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        var address = url.build();
        var bytes = ask.body().orElse(EMPTY);
        var proof = identity.prove(
                new ProvenCall(ask.method(), address.uri(), bytes, ask.token(), Optional.ofNullable(nonce.get())));
        var request = new Request.Builder()
                .url(address)
                .method(ask.method(), body(ask, bytes))
                .header("Accept", (ask.expect().contentType() + ", application/problem+json").replaceFirst("^, ", ""))
                .header(ProofHeader.CREDENTIAL, identity.credential())
                .header(ProofHeader.PROOF, proof);
        ask.token().ifPresent(token -> request.header(ProofHeader.AUTHORIZATION, ProofHeader.SCHEME + token));
        ask.headers().forEach(request::header);
        return request.build();
    }

    private static @Nullable RequestBody body(Ask ask, byte[] bytes) {
        if (ask.body().isPresent()) {
            return RequestBody.create(bytes, JSON);
        }
        return ask.method().equals("POST") ? RequestBody.create(EMPTY) : null;
    }

    private static boolean wantsNonce(Reply.Received reply) {
        return reply.status() == UNAUTHORIZED
                && Contract.problem(reply)
                        .filter(problem -> problem.code().equals(Problem.USE_DPOP_NONCE))
                        .isPresent();
    }

    /// Whoever still waits for an answer gets none.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        forgetConnections();
    }
}

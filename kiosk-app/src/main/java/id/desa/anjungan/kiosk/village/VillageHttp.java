package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import id.desa.anjungan.provisioning.trust.DatedTrust;
import id.desa.anjungan.provisioning.trust.PinnedTrust;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// Sends proven calls over one kept connection. It bounds every call in time and in bytes, repeats one whose nonce
/// was old, and one whose kept connection had died if sending it twice does no harm. A connection on which nothing
/// was heard for a while must show a sign of life early, so that there is time left for a new one. Nothing is
/// thrown for what a network does.
final class VillageHttp implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final byte[] EMPTY = new byte[0];
    private static final int PROBLEM_BYTES = 100_000;
    private static final int UNAUTHORIZED = 401;

    private final HttpUrl base;
    private final KioskIdentity identity;
    private final Duration limit;
    private final ExecutorService lookUps = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("name-look-up").factory());
    private final OkHttpClient client;
    /// The same, for a connection that may have died while nobody looked.
    private final OkHttpClient wary;
    private final AtomicReference<@Nullable String> nonce = new AtomicReference<>();
    private final OwnAnswer own = new OwnAnswer();
    private final AtomicLong heardAt = new AtomicLong(System.nanoTime());

    /// @param limit from the touch to the answer or the sentence that there is none
    /// @param clock by which certificates are valid
    /// @param serverKey what the server must show, where it speaks TLS with a key of its own
    VillageHttp(URI url, KioskIdentity identity, Duration limit, InstantSource clock, Optional<String> serverKey) {
        this.base = withoutSlash(HttpUrl.get(url.toString()));
        this.identity = identity;
        this.limit = limit;
        var builder = new OkHttpClient.Builder();
        if (base.isHttps() && serverKey.isPresent()) {
            var trust = new PinnedTrust(serverKey.get());
            builder.sslSocketFactory(trust.sockets(), trust)
                    .hostnameVerifier((host, session) -> true); // the key is the name
        } else if (base.isHttps()) {
            var trust = DatedTrust.ofThisMachine(clock);
            builder.sslSocketFactory(trust.sockets(), trust);
        } else {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)); // else it reads all this machine trusts
        }
        this.client = builder.connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
                .dns(new BoundedDns(Dns.SYSTEM, lookUps, limit.dividedBy(3)))
                .socketFactory(new WakefulSockets())
                .connectTimeout(limit.dividedBy(2))
                .readTimeout(limit)
                .writeTimeout(limit)
                .callTimeout(limit)
                .pingInterval(Duration.ofSeconds(15)) // where a server speaks HTTP/2
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(Stopwatch::measure)
                .build();
        this.wary = client.newBuilder()
                .readTimeout(limit.multipliedBy(2).dividedBy(5))
                .build();
    }

    private static HttpUrl withoutSlash(HttpUrl url) {
        var last = url.pathSize() - 1;
        return url.pathSegments().get(last).isEmpty() && last > 0
                ? url.newBuilder().removePathSegment(last).build()
                : url;
    }

    Reply send(Ask ask) {
        var deadline = System.nanoTime() + ask.expect().limit(limit).toNanos();
        var reply = stubborn(ask, deadline);
        return reply instanceof Reply.Received received && wantsNonce(received) ? stubborn(ask, deadline) : reply;
    }

    /// The network changed: kept connections lead nowhere, and whoever waits on one is better off with a new one.
    void linkChanged() {
        client.dispatcher().cancelAll();
        forgetConnections();
    }

    private void forgetConnections() {
        client.connectionPool().evictAll();
    }

    /// Once more on a new connection, where the kept one may have died and twice is once.
    private Reply stubborn(Ask ask, long deadline) {
        var doubtful = ask.safe() && isDoubtful();
        var reply = attempt(doubtful ? wary : client, ask, deadline);
        var again = reply instanceof Reply.Failed(var fault)
                && ask.safe()
                && (fault == Fault.LINK_DOWN || (doubtful && fault == Fault.TOO_SLOW));
        return again ? attempt(client, ask, deadline) : reply;
    }

    /// Nothing was heard for longer than a call may take.
    private boolean isDoubtful() {
        return client.connectionPool().idleConnectionCount() > 0 && System.nanoTime() - heardAt.get() > limit.toNanos();
    }

    private Reply attempt(OkHttpClient by, Ask ask, long deadline) {
        var left = deadline - System.nanoTime();
        if (left <= 0) {
            return new Reply.Failed(Fault.TOO_SLOW);
        }
        var stopwatch = new Stopwatch();
        var call = by.newCall(proven(ask, stopwatch));
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        return execute(call, ask, stopwatch);
    }

    private Reply execute(Call call, Ask ask, Stopwatch stopwatch) {
        try (var response = call.execute()) {
            heardAt.set(System.nanoTime());
            if (Impostor.answered(response)) {
                return failed(Fault.PORTAL);
            }
            own.check(call.request(), response);
            Optional.ofNullable(response.header(ProofHeader.NONCE)).ifPresent(nonce::set);
            return received(response, ask, stopwatch);
        } catch (SSLException refused) {
            return failed(Impostor.faultOf(refused));
        } catch (InterruptedIOException slow) {
            return failed(Fault.TOO_SLOW);
        } catch (ProtocolException babble) {
            return failed(Fault.NOT_THE_CONTRACT);
        } catch (IOException broken) {
            return failed(Fault.LINK_DOWN);
        }
    }

    private Reply failed(Fault fault) {
        forgetConnections();
        return new Reply.Failed(fault);
    }

    /// The whole body, unless it is longer than any honest one or ends early.
    private Reply received(Response response, Ask ask, Stopwatch stopwatch) throws IOException {
        var most = response.isSuccessful() ? ask.expect().maxBytes() : PROBLEM_BYTES;
        var body = new Buffer();
        try {
            var source = response.body().source();
            while (body.size() <= most) {
                if (source.read(body, most + 1L - body.size()) == -1) {
                    var took = stopwatch.read(ask.isLight(), body.size());
                    return new Reply.Received(response.code(), response.headers(), body.readByteArray(), took);
                }
                heardAt.set(System.nanoTime());
            }
        } catch (InterruptedIOException slow) {
            throw slow;
        } catch (IOException half) {
            return failed(Fault.LINK_DOWN); // it broke off in the middle: worth asking again
        }
        return failed(Fault.NOT_THE_CONTRACT);
    }

    private Request proven(Ask ask, Stopwatch stopwatch) {
        var url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        var address = url.build();
        var bytes = ask.body().orElse(EMPTY);
        var proof = identity.prove(
                new ProvenCall(ask.method(), address.uri(), bytes, ask.token(), Optional.ofNullable(nonce.get())));
        var request = new Request.Builder()
                .url(address)
                .tag(Stopwatch.class, stopwatch)
                .method(ask.method(), body(ask, bytes))
                .header(OwnAnswer.CALL_ID, OwnAnswer.newId())
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
        lookUps.shutdownNow();
        forgetConnections();
    }
}

package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A village that says whatever a test wants it to say, and remembers which keys asked.
final class PaperVillage extends Dispatcher implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final KioskName KIOSK = new KioskName("balai-desa-1", "Anjungan Balai Desa");

    /// As few as a box believes: a slow hash is what another test is for.
    private static final int FEW_ITERATIONS = 100_000;

    final ECKey authority = newKey();
    final List<ECKey> askers = new ArrayList<>();
    /// Codes that an officer shows.
    final List<ShortCode> open = new ArrayList<>();
    final Deque<MockResponse> instead = new ArrayDeque<>();
    private final MockWebServer server = new MockWebServer();
    private final String scheme;

    /// How an answer is bent before it goes out.
    interface Bend {
        Enrolled bent(Enrolled good);
    }

    Bend bend = good -> good;

    PaperVillage() throws IOException {
        this("http://127.0.0.1:");
    }

    /// Behind a certificate for `localhost`.
    PaperVillage(SSLContext tls) throws IOException {
        this("https://localhost:");
        server.useHttps(tls.getSocketFactory());
    }

    private PaperVillage(String scheme) throws IOException {
        this.scheme = scheme;
        server.setDispatcher(this);
        server.start();
    }

    URI url() {
        return URI.create(scheme + server.getPort());
    }

    String invite(ECKey by, boolean offline, URI... urls) {
        return new EnrolmentInvite(
                        "A".repeat(22),
                        "Tirtawening",
                        KIOSK,
                        urls.length == 0 ? List.of(url()) : List.of(urls),
                        Optional.empty(),
                        offline,
                        NOW,
                        NOW.plus(Duration.ofMinutes(15)),
                        by)
                .sign(by);
    }

    String bundle(ECKey by, String kiosk) {
        return new SettingsBundle(new KioskName(kiosk, "x"), 7, NOW, "[kiosk]\nid = \"" + kiosk + "\"\n").sign(by);
    }

    Enrolled answer(ECKey box, ECKey by, String kiosk) {
        return new Enrolled(
                Enrolled.State.ENROLLED,
                "Tirtawening",
                kiosk,
                KIOSK.label(),
                new KioskCredential(kiosk, box).sign(by),
                by.toPublicJWK().toJSONObject(),
                bundle(by, kiosk),
                NOW);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (request.getUrl().encodedPath().endsWith("/greeting")) {
            return json(200, greeting(body(request, Greeting.Request.class).nonce()));
        }
        var asked = body(request, EnrolmentRequest.class);
        var box = EnrolmentProof.read(asked.proof(), asked.ticket()).orElseThrow();
        askers.add(box);
        var other = instead.poll();
        return other == null ? json(200, bend.bent(answer(box, authority, KIOSK.id()))) : other;
    }

    /// As from a village that speaks TLS with no key of its own.
    private Greeting greeting(String nonce) {
        return new Greeting(open.stream()
                .map(code -> Greeting.prove(Greeting.stretch(code, "salt", FEW_ITERATIONS), nonce, Optional.empty()))
                .map(proof -> new Greeting.Proof("salt", FEW_ITERATIONS, proof))
                .toList());
    }

    private static <T> T body(RecordedRequest request, Class<T> type) {
        var body = Objects.requireNonNull(request.getBody()).toByteArray();
        return Objects.requireNonNull(ContractJson.mapper().readValue(body, type));
    }

    static MockResponse json(int status, Object body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(ContractJson.mapper().writeValueAsString(body))
                .build();
    }

    static MockResponse problem(int status, String code) {
        return json(status, new Problem("about:blank", "no", status, code, null, null, null, null));
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

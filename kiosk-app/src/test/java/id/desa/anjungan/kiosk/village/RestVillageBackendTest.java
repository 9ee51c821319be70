package id.desa.anjungan.kiosk.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestVillageBackendTest {
    private static final String TOKEN = "t".repeat(32);
    private static final String ID = "abcdefgh12345678";
    private static final NewRequest REQUEST = new NewRequest("SKU", Map.of("usaha", "warung"));
    private static final String EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final KioskIdentity IDENTITY = identity();

    private final MockWebServer server = new MockWebServer();
    private final Memory memory = new Memory();
    private final List<Optional<Fault>> link = new ArrayList<>();
    private RestVillageBackend village;

    @BeforeEach
    void open() throws IOException {
        server.start();
        village = new RestVillageBackend(
                URI.create("http://127.0.0.1:" + server.getPort()),
                IDENTITY,
                Duration.ofMillis(1500),
                () -> "0123456789abcdef".repeat(2),
                memory,
                link::add);
    }

    @AfterEach
    void close() {
        village.close();
        server.close();
    }

    @Test
    void everyCallItMakesIsOneOfTheContract() throws InterruptedException {
        server.setDispatcher(always(problem(500, "internal")));
        village.info();
        village.catalogue();
        village.signIn(Nik.of("9901014101900001"), Pin.of("271828"));
        village.signInBySlip("aaaa.bbbb.cccc", Pin.of("271828"));
        village.elevate(TOKEN, "aaaa.bbbb.cccc");
        village.signOut(TOKEN);
        village.biodata(TOKEN);
        village.requests(TOKEN);
        village.preview(TOKEN, REQUEST);
        village.request(TOKEN, UUID.randomUUID(), REQUEST);
        village.newSlip(TOKEN, ID);
        village.grant(TOKEN, ID);
        village.document(grant(EMPTY_HASH));
        village.report(ID, new PrintReport(PrintReport.Disposition.PRINTED, "COUNTER", 1));
        village.callOfficer("printer:media-empty");
        village.alert(UUID.randomUUID(), new KioskAlert("messages-dropped", "state", 3));
        village.leases();
        var audited = new AuditEntry(1, Instant.EPOCH, "", "KIOSK", "", "started", "", "", "").after("0".repeat(32));
        village.audit(new AuditBatch("0".repeat(32), "0".repeat(32), List.of(audited)));
        village.rate(4);
        village.keep(TOKEN);
        village.revocations();
        village.directory("");
        village.deferred(
                UUID.randomUUID(),
                new DeferredRequest(null, "reference", "SKU", Map.of(), Instant.EPOCH, DeferredRequest.hash("slip")));

        var contract = ContractCheck.village();
        var made = new ArrayList<String>();
        for (var request = next(); request != null; request = next()) {
            var path = request.getUrl().encodedPath();
            assertThat(contract.request(
                            request.getMethod(), path, request.getHeaders().toMultimap(), body(request)))
                    .as(path)
                    .isEmpty();
            made.add(contract.operationOf(request.getMethod(), path).orElseThrow());
        }
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(contract.operations().stream()
                        .filter(operation -> !operation.contains("/verification/keys")) // the directory has them
                        .toList());
    }

    @Test
    void provesEachCallWithTheNewestNonceAndRepeatsOneThatLackedIt() throws InterruptedException, ParseException {
        server.enqueue(problem(401, Problem.USE_DPOP_NONCE)
                .newBuilder()
                .addHeader("DPoP-Nonce", "n1")
                .build());
        server.enqueue(json("{\"requests\":[]}")
                .newBuilder()
                .addHeader("DPoP-Nonce", "n2")
                .build());
        server.enqueue(json("{\"requests\":[]}"));

        assertThat(village.requests(TOKEN)).isInstanceOf(Answer.Ok.class);
        village.requests(TOKEN);

        assertThat(nonceOf(server.takeRequest())).isNull();
        assertThat(nonceOf(server.takeRequest())).isEqualTo("n1");
        assertThat(nonceOf(server.takeRequest())).isEqualTo("n2");
    }

    @Test
    void asksForANonceOnlyOnce() {
        server.setDispatcher(always(problem(401, Problem.USE_DPOP_NONCE)));
        assertThat(village.rate(1)).isInstanceOf(Answer.Refused.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void asksForTheCatalogueWithTheTagOfTheLast() throws InterruptedException {
        server.enqueue(json("{\"letters\":[],\"later\":1}")
                .newBuilder()
                .addHeader("ETag", "\"7\"")
                .build());
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(village.catalogue()).isEqualTo(new Answer.Ok<>(new Catalogue(List.of())));
        assertThat(village.catalogue()).isEqualTo(new Answer.Ok<>(new Catalogue(List.of())));

        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"7\"");
    }

    @Test
    void asksForTheWholeCatalogueWhereTheKeptOneRotted() {
        memory.keep(new CatalogueCache.Kept("\"7\"", "{"));
        server.enqueue(new MockResponse.Builder().code(304).build());
        server.enqueue(json("{\"letters\":[]}"));
        assertThat(village.catalogue()).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void handsOnARefusalWithItsCode() {
        server.enqueue(problem(403, Problem.SIGN_IN_REFUSED));
        assertThat(village.signIn(Nik.of("9901014101900001"), Pin.of("271828")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("sign-in-refused"));
    }

    @Test
    void a500PageIsAServerError() {
        server.enqueue(html(500));
        assertFault(village.info(), Fault.SERVER_ERROR);
    }

    @Test
    void aLogInPageInTheVillagesPlaceIsAPortalHoweverItIsShown() {
        server.enqueue(html(200));
        assertFault(village.info(), Fault.PORTAL);
        server.enqueue(html(511));
        assertFault(village.info(), Fault.PORTAL);
        server.enqueue(html(302)
                .newBuilder()
                .addHeader("Location", "http://portal.test/login")
                .build());
        assertFault(village.info(), Fault.PORTAL);
        assertThat(link)
                .isEqualTo(List.of(Optional.of(Fault.PORTAL), Optional.of(Fault.PORTAL), Optional.of(Fault.PORTAL)));
    }

    @Test
    void aPageOfTheVillagesOwnServerIsNotTheContract() {
        server.enqueue(html(200).newBuilder().addHeader("DPoP-Nonce", "n1").build());
        assertFault(village.info(), Fault.NOT_THE_CONTRACT);
        server.enqueue(html(404));
        assertFault(village.info(), Fault.NOT_THE_CONTRACT);
    }

    @Test
    void anAnswerThatLacksAFieldIsNotTheContract() {
        server.enqueue(json("{\"requests\":[{\"id\":\"x\"}]}"));
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
        server.enqueue(json("{}"));
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
        server.enqueue(json("null"));
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
        server.enqueue(json("[]"));
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
    }

    @Test
    void halfABodyIsABrokenLineAndAskedForAgain() {
        server.enqueue(half());
        server.enqueue(json("{\"requests\":[]}"));
        assertThat(village.requests(TOKEN)).isInstanceOf(Answer.Ok.class);
        server.enqueue(half());
        server.enqueue(half());
        assertFault(village.requests(TOKEN), Fault.LINK_DOWN);
    }

    private static MockResponse half() {
        return json("{\"requests\":[" + " ".repeat(50_000) + "]}")
                .newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
    }

    @Test
    void junkWithoutEndIsNotReadToItsEnd() {
        server.enqueue(json("\"" + "a".repeat(3_000_000) + "\""));
        assertFault(village.info(), Fault.NOT_THE_CONTRACT);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());
        assertFault(village.info(), Fault.PORTAL);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aVillageThatTakesTooLongIsGivenUpInTime() {
        server.enqueue(
                json("{}").newBuilder().headersDelay(10, TimeUnit.SECONDS).build());
        var began = System.nanoTime();
        assertFault(village.info(), Fault.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aVillageThatTricklesIsGivenUpInTime() {
        server.enqueue(json("\"" + "a".repeat(10_000) + "\"")
                .newBuilder()
                .throttleBody(100, 300, TimeUnit.MILLISECONDS)
                .build());
        assertFault(village.info(), Fault.TOO_SLOW);
    }

    @Test
    void aQuestionIsAskedAgainWhenTheConnectionBroke() {
        server.enqueue(broken());
        server.enqueue(json("{\"requests\":[]}"));
        assertThat(village.requests(TOKEN)).isInstanceOf(Answer.Ok.class);
        assertThat(link).containsExactly(Optional.empty());
    }

    @Test
    void whateverMayHaveBeenHeardIsSentAgainUnderTheSameKeyAndAProofOfItsOwn() throws InterruptedException {
        var acts = List.<Runnable>of(
                () -> village.signIn(Nik.of("9901014101900001"), Pin.of("271828")),
                () -> village.signInBySlip("aaaa.bbbb.cccc", Pin.of("271828")),
                () -> village.elevate(TOKEN, "aaaa.bbbb.cccc"),
                () -> village.request(TOKEN, UUID.randomUUID(), REQUEST),
                () -> village.newSlip(TOKEN, ID),
                () -> village.callOfficer("RESIDENT"),
                () -> village.alert(UUID.randomUUID(), new KioskAlert("messages-set-aside", "state", 1)),
                () -> village.rate(4));
        for (var act : acts) {
            server.enqueue(broken());
            server.enqueue(problem(500, "internal"));
            act.run();
            var first = server.takeRequest();
            var again = server.takeRequest();
            assertThat(again.getHeaders().get("Idempotency-Key"))
                    .isNotNull()
                    .isEqualTo(first.getHeaders().get("Idempotency-Key"));
            assertThat(again.getHeaders().get("DPoP"))
                    .isNotEqualTo(first.getHeaders().get("DPoP"));
        }
    }

    @Test
    void askingAgainForTheSameSlipsRightsIsTheSameAct() throws InterruptedException {
        server.setDispatcher(always(problem(500, "internal")));
        village.elevate(TOKEN, "aaaa.bbbb.cccc");
        village.elevate(TOKEN, "aaaa.bbbb.cccc");
        village.elevate(TOKEN, "aaaa.bbbb.dddd");
        var key = server.takeRequest().getHeaders().get("Idempotency-Key");
        assertThat(server.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(key);
        assertThat(server.takeRequest().getHeaders().get("Idempotency-Key")).isNotEqualTo(key);
    }

    @Test
    void aDeadLinkIsSaidAndTheNextCallAfterItWorks() {
        server.enqueue(broken());
        server.enqueue(broken());
        assertFault(village.requests(TOKEN), Fault.LINK_DOWN);
        server.enqueue(json("{\"requests\":[]}"));
        assertThat(village.requests(TOKEN)).isInstanceOf(Answer.Ok.class);
        assertThat(link).containsExactly(Optional.of(Fault.LINK_DOWN), Optional.empty());
    }

    @Test
    void nobodyAtHomeIsADeadLink() {
        server.close();
        assertFault(village.info(), Fault.LINK_DOWN);
    }

    @Test
    void aDocumentWithAnotherHashIsRefused() {
        server.enqueue(pdf("%PDF-1.7 another"));
        assertFault(village.document(grant(EMPTY_HASH)), Fault.WRONG_DOCUMENT);
    }

    @Test
    void aDocumentThatIsNoPdfIsRefused() {
        server.enqueue(pdf("<html>"));
        assertFault(village.document(grant(EMPTY_HASH)), Fault.NOT_THE_CONTRACT);
    }

    @Test
    void aReportIsDoneWith204() {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(village.report(ID, new PrintReport(PrintReport.Disposition.UNCERTAIN, null, 0)))
                .isEqualTo(new Answer.Ok<>(true));
    }

    @Test
    void usesOneConnectionForManyCalls() throws InterruptedException {
        server.setDispatcher(always(json("{\"requests\":[]}")));
        for (var i = 0; i < 5; i++) {
            village.requests(TOKEN);
        }
        for (var i = 0; i < 5; i++) {
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
        }
    }

    private static void assertFault(Answer<?> answer, Fault fault) {
        assertThat(answer).isEqualTo(new Answer.Unavailable<>(fault));
    }

    private RecordedRequest next() throws InterruptedException {
        return server.takeRequest(50, TimeUnit.MILLISECONDS);
    }

    private static byte[] body(RecordedRequest request) {
        return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    }

    private static String nonceOf(RecordedRequest request) throws ParseException {
        var proof = SignedJWT.parse(request.getHeaders().get("DPoP"));
        return proof.getJWTClaimsSet().getStringClaim("nonce");
    }

    private static Dispatcher always(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }

    private static MockResponse broken() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static MockResponse json(String body) {
        return typed(200, "application/json", body);
    }

    private static MockResponse html(int status) {
        return typed(status, "text/html; charset=utf-8", "<h1>Whitelabel</h1>");
    }

    private static MockResponse pdf(String body) {
        return typed(200, "application/pdf", body);
    }

    private static MockResponse problem(int status, String code) {
        return typed(
                status,
                Problem.MEDIA_TYPE,
                "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":" + status + ",\"code\":\"" + code + "\"}");
    }

    private static MockResponse typed(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", type)
                .body(body)
                .build();
    }

    private static PrintGrant grant(String sha256) {
        return new PrintGrant(
                ID, "letter-1", "470/1/2026", sha256, 1, PaperSize.A4, 1, Instant.parse("2026-11-21T04:00:00Z"));
    }

    private static KioskIdentity identity() {
        try {
            var authority = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return new KioskIdentity(key, new KioskCredential("balai-2", key).sign(authority));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Memory implements CatalogueCache {
        private Optional<Kept> kept = Optional.empty();

        @Override
        public Optional<Kept> kept() {
            return kept;
        }

        @Override
        public void keep(Kept next) {
            kept = Optional.of(next);
        }
    }
}

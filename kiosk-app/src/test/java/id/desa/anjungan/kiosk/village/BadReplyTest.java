package id.desa.anjungan.kiosk.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.management.ThreadMXBean;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A backend that talks nonsense, or a later version of the contract.
class BadReplyTest {
    private static final String TOKEN = "t0ken-of-a-session-0123456789";
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final KioskIdentity IDENTITY = identity();

    private final MockWebServer server = new MockWebServer();
    private RestVillageBackend village;

    @BeforeEach
    void open() throws IOException {
        server.start();
        village = at(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    private static RestVillageBackend at(URI url) {
        return new RestVillageBackend(
                url, IDENTITY, Duration.ofSeconds(3), () -> "0".repeat(32), new NoCache(), _ -> {});
    }

    @AfterEach
    void close() {
        village.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWICE", "SWAPPED"})
    void nobodyGetsTheAnswerToSomebodyElsesQuestion(StammeringServer.Habit habit) throws IOException {
        try (var stammering = StammeringServer.start(habit);
                var kiosk = at(stammering.url())) {
            for (var visitor : List.of("aaaaaaaa-1", "bbbbbbbb-2", "cccccccc-3", "dddddddd-4", "eeeeeeee-5")) {
                var token = visitor.repeat(3);
                assertThat(kiosk.requests(token))
                        .isInstanceOfSatisfying(
                                Answer.Ok.class,
                                ok -> assertThat(((Requests) ok.value()).requests())
                                        .extracting(Permohonan::id)
                                        .containsExactly(token));
            }
            assertThat(stammering.connections())
                    .as("a line that stammers is left")
                    .isGreaterThan(1);
        }
    }

    @Test
    void tenMegabytesOfJsonAreRefusedQuicklyAndNotKept() {
        server.enqueue(json("[" + "1,".repeat(5_000_000) + "1]"));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        village.requests(TOKEN); // classes are loaded, buffers are there
        server.enqueue(json("[" + "1,".repeat(5_000_000) + "1]"));
        var before = threads.getCurrentThreadAllocatedBytes();
        var began = System.nanoTime();
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4_000_000);
    }

    @Test
    void aSmallAnswerThatUnpacksToABigOneIsRefusedToo() throws IOException {
        server.enqueue(json("").newBuilder()
                .addHeader("Content-Encoding", "gzip")
                .body(gzip("[" + "1,".repeat(5_000_000) + "1]"))
                .build());
        assertFault(village.requests(TOKEN), Fault.NOT_THE_CONTRACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "deeply nested | DEEP",
                "a key twice | {\"requests\":[],\"requests\":[]}",
                "two documents | {\"requests\":[]}{\"requests\":[]}",
                "a number for a list | {\"requests\":7}",
                "no JSON | <xml/>",
                "not UTF-8 | LATIN",
                "nothing | ''",
            })
    void nonsenseIsNotTheContract(String what, String body) {
        var bytes = switch (body) {
            case "DEEP" ->
                ("{\"requests\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}").getBytes(StandardCharsets.UTF_8);
            case "LATIN" -> "{\"requests\":[],\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
            default -> body.getBytes(StandardCharsets.UTF_8);
        };
        server.enqueue(json("").newBuilder().body(new Buffer().write(bytes)).build());
        assertThat(village.requests(TOKEN)).as(what).isEqualTo(new Answer.Unavailable<>(Fault.NOT_THE_CONTRACT));
    }

    @Test
    void aStatusNobodyKnowsYetLeavesTheListReadable() {
        server.enqueue(json("{\"requests\":[" + request("r1", "MENUNGGU_CAMAT", "") + ","
                + request("r2", "SEDANG_DIPERIKSA", "") + "]}"));
        assertThat(statuses()).containsExactly(PermohonanStatus.LAINNYA, PermohonanStatus.SEDANG_DIPERIKSA);
    }

    @ParameterizedTest
    @CsvSource({"BEKU, A4", "BERLAKU, LEGAL"})
    void aLetterNobodyCanReadYetSendsItsOwnerToAnOfficerAndHidesNoOther(String validity, String paper) {
        server.enqueue(json("{\"requests\":["
                + request("r1", "SIAP_DIAMBIL", letter(validity, paper))
                + "," + request("r2", "SIAP_DIAMBIL", letter("BERLAKU", "A4")) + "]}"));
        assertThat(statuses()).containsExactly(PermohonanStatus.LAINNYA, PermohonanStatus.SIAP_DIAMBIL);
    }

    @Test
    void anItemThatIsNoRequestIsLeftOut() {
        server.enqueue(json("{\"requests\":[{\"id\":7}," + request("r2", "DITOLAK", "") + "]}"));
        assertThat(statuses()).containsExactly(PermohonanStatus.DITOLAK);
    }

    @Test
    void theListOfLeasesIsReadWholeOrNotAtAll() {
        var good = "{\"grant\":\"g1\",\"printed\":true,\"at\":\"2026-11-21T03:00:00Z\"}";
        server.enqueue(json("{\"leases\":[],\"settled\":[" + good + "]}"));
        assertThat(village.leases()).isInstanceOf(Answer.Ok.class);
        server.enqueue(json("{\"leases\":[],\"settled\":[" + good + ",{\"grant\":7}]}"));
        assertThat(village.leases()).isEqualTo(new Answer.Unavailable<>(Fault.NOT_THE_CONTRACT));
    }

    @Test
    void aLevelNobodyKnowsYetIsTheLeast() {
        server.enqueue(json("{\"token\":\"" + TOKEN + "\",\"level\":\"L3\",\"expiresInSeconds\":600,"
                + "\"resident\":{\"sapaan\":\"Ibu\",\"nama\":\"A\",\"nikMasked\":\"990101 ****** 0001\","
                + "\"readyLetters\":0,\"openRequests\":0}}"));
        assertThat(village.elevate(TOKEN, "aaaa.bbbb.cccc"))
                .isInstanceOfSatisfying(
                        Answer.Ok.class,
                        ok -> assertThat(((SignedIn) ok.value()).level()).isEqualTo(SignedIn.Level.L1));
    }

    @ParameterizedTest
    @CsvSource({
        "letter-2, grant-000001, 1, 1, 2026-11-21T04:15:00Z, WRONG_DOCUMENT",
        "letter-1, .., 1, 1, 2026-11-21T04:15:00Z, NOT_THE_CONTRACT",
        "letter-1, grant-000001, 0, 1, 2026-11-21T04:15:00Z, NOT_THE_CONTRACT",
        "letter-1, grant-000001, 1, 2, 2026-11-21T04:15:00Z, NOT_THE_CONTRACT",
        "letter-1, grant-000001, 1, 1, 2026-11-21T03:59:00Z, NOT_THE_CONTRACT",
    })
    void leaveForAnotherLetterOrStaleOrMadeUpIsNone(
            String letter, String id, int pages, int copies, String expires, Fault fault) {
        server.enqueue(grant(letter, id, pages, copies, expires));
        assertFault(village.grant(TOKEN, "letter-1"), fault);
    }

    @Test
    void goodLeaveIsGoodWhateverTheKiosksClockSays() {
        server.enqueue(grant("letter-1", "grant-000001", 1, 1, "2026-11-21T04:15:00Z"));
        assertThat(village.grant(TOKEN, "letter-1"))
                .isInstanceOfSatisfying(
                        Answer.Ok.class,
                        ok -> assertThat(((PrintGrant) ok.value()).letterId()).isEqualTo("letter-1"));
    }

    private List<PermohonanStatus> statuses() {
        return switch (village.requests(TOKEN)) {
            case Answer.Ok<Requests>(var requests) ->
                requests.requests().stream().map(Permohonan::status).toList();
            case Answer<Requests> none -> throw new AssertionError(none.toString());
        };
    }

    static String request(String id, String status, String letter) {
        return "{\"id\":\"" + id + "\",\"registration\":\"REG-20261121-001\",\"jenis\":\"SKD\","
                + "\"name\":{\"id\":\"x\"},\"status\":\"" + status + "\","
                + "\"createdAt\":\"2026-11-21T03:00:00Z\",\"changedAt\":\"2026-11-21T03:00:00Z\"" + letter + "}";
    }

    private static String letter(String validity, String paper) {
        return ",\"letter\":{\"id\":\"l1\",\"nomor\":\"470/1\",\"date\":\"2026-11-21\",\"validity\":\"" + validity
                + "\",\"pages\":1,\"paper\":\"" + paper + "\",\"collectAt\":\"KIOSK\"}";
    }

    private static MockResponse grant(String letter, String id, int pages, int copies, String expires) {
        return json("{\"id\":\"" + id + "\",\"letterId\":\"" + letter + "\",\"nomor\":\"470/1\",\"sha256\":\"" + HASH
                        + "\",\"pages\":" + pages + ",\"paper\":\"A4\",\"copies\":" + copies + ",\"expiresAt\":\""
                        + expires + "\"}")
                .newBuilder()
                .setHeader("Date", "Sat, 21 Nov 2026 04:00:00 GMT")
                .addHeader("DPoP-Nonce", "n1")
                .build();
    }

    private static void assertFault(Answer<?> answer, Fault fault) {
        assertThat(answer).isEqualTo(new Answer.Unavailable<>(fault));
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static Buffer gzip(String text) throws IOException {
        var packed = new Buffer();
        try (var out = new GZIPOutputStream(packed.outputStream())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed;
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

    static final class NoCache implements CatalogueCache {
        @Override
        public Optional<Kept> kept() {
            return Optional.empty();
        }

        @Override
        public void keep(Kept next) {
            // asked anew each time
        }
    }
}

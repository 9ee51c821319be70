package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.demo.link.Cut;
import id.desa.anjungan.demo.link.Direction;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.request.ServiceDesk;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The line to the real village is cut at each kind of place: before the question, in its head, in its body, after the
/// village did what was asked and before its answer, in the answer's head, in its body. The kiosk asks again by itself,
/// under the same key, and gets the answer; nothing stands twice in the village's database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutLineIT {
    private static final Nik OWNER = Nik.of("9901011205680001");
    private static final Nik OTHER = Nik.of("9901017008720001");
    private static final NewRequest SKD = new NewRequest("SKD", Map.of("keperluan", "Pembukaan rekening bank"));
    private static final Duration LIMIT = Duration.ofMillis(2_500);

    private Hall hall;
    private RestVillageBackend kiosk;
    private Hall.Ready letter;
    private String letterId;

    @BeforeAll
    void open() {
        hall = Hall.open();
        kiosk = new RestVillageBackend(
                hall.wire().url(),
                DemoKiosk.identity(hall.data()),
                LIMIT,
                () -> "0".repeat(32),
                new NothingKept(),
                _ -> {});
        letter = hall.letterReadyFor(OWNER);
        letterId = ok(kiosk.requests(signedIn().token())).requests().stream()
                .filter(request -> request.id().equals(letter.request()))
                .map(request -> Objects.requireNonNull(request.letter()).id())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        kiosk.close();
        hall.close();
    }

    /// Each kind of place once, by reset and by close in turn.
    private static List<Cut> cuts() {
        var all = everyCut();
        return IntStream.range(0, all.size())
                .filter(i -> i % 4 == 0 || i % 4 == 3)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Cut> everyCut() {
        var all = new ArrayList<Cut>();
        for (var in : Direction.values()) {
            for (var at : Cut.At.values()) {
                all.add(new Cut(in, at, Cut.How.RESET));
                all.add(new Cut(in, at, Cut.How.CLOSE));
            }
        }
        return all;
    }

    /// Does an act once over a line that is cut once, and looks at what the village has of it.
    private <T> T onceOver(Cut cut, Map<String, Long> more, Supplier<Answer<T>> act) throws SQLException {
        ok(kiosk.info()); // a fresh nonce: the cut is to hit the act itself
        var before = VillageRows.of(hall.data());
        hall.wire().next(cut, 1);
        var answer = act.get();
        assertThat(hall.wire().wasCut()).as("%s was made", cut).isTrue();
        assertThat(VillageRows.more(before, VillageRows.of(hall.data())))
                .as("rows after %s", cut)
                .isEqualTo(more);
        return ok(answer);
    }

    @Test
    void aSignInIsOneSignIn() throws SQLException {
        for (var cut : cuts()) {
            var me = onceOver(cut, Map.of(), () -> kiosk.signIn(OTHER, DemoVillage.PIN));
            ok(kiosk.biodata(me.token()));
        }
    }

    @Test
    void aSignInBySlipIsOneSignIn() throws SQLException {
        for (var cut : cuts()) {
            onceOver(cut, Map.of(), () -> kiosk.signInBySlip(letter.slip(), DemoVillage.PIN));
        }
    }

    @Test
    void aWrongPinCountsOnce() throws SQLException {
        for (var at : Cut.At.values()) {
            var before = VillageRows.of(hall.data());
            hall.wire().next(new Cut(Direction.DOWN, at, Cut.How.RESET), 1);
            assertThat(kiosk.signIn(OTHER, Pin.of("271829"))).isInstanceOf(Answer.Refused.class);
            assertThat(hall.wire().wasCut()).isTrue();
            assertThat(VillageRows.more(before, VillageRows.of(hall.data())))
                    .isEqualTo(Map.of("wrong PINs", 1L, "kiosk_failure", 1L));
        }
        ok(kiosk.signIn(OTHER, DemoVillage.PIN));
    }

    @Test
    void aSecondFactorIsProvedOnceThoughItsTokenDied() throws SQLException {
        for (var cut : cuts()) {
            var low = ok(kiosk.signIn(OWNER, DemoVillage.PIN));
            var raised = onceOver(cut, Map.of(), () -> kiosk.elevate(low.token(), letter.slip()));
            assertThat(raised.level()).isEqualTo(SignedIn.Level.L2);
            assertThat(kiosk.elevate(low.token(), letter.slip()))
                    .as("asked again")
                    .isEqualTo(new Answer.Ok<>(raised));
        }
    }

    @Test
    void aRequestIsOneRequest() throws SQLException {
        var me = ok(kiosk.signIn(OTHER, DemoVillage.PIN));
        for (var cut : everyCut()) {
            var key = UUID.randomUUID();
            RequestReceived received = onceOver(
                    cut, Map.of("permohonan", 1L, "slips", 1L, "audit", 1L), () -> kiosk.request(me.token(), key, SKD));
            assertThat(kiosk.request(me.token(), key, SKD)).as("asked again").isEqualTo(new Answer.Ok<>(received));
            closed(received.request().id());
        }
    }

    @Test
    void aNewSlipIsOneSlip() throws SQLException {
        var me = ok(kiosk.signIn(OTHER, DemoVillage.PIN));
        var received = ok(kiosk.request(me.token(), UUID.randomUUID(), SKD));
        var slip = received.slip();
        for (var cut : cuts()) {
            var raised = ok(kiosk.signInBySlip(slip, DemoVillage.PIN));
            slip = onceOver(
                            cut,
                            Map.of("slips", 1L),
                            () -> kiosk.newSlip(
                                    raised.token(), received.request().id()))
                    .slip();
        }
        closed(received.request().id());
    }

    @Test
    void leaveToPrintIsOneLeaveAndItsDocumentAndItsOutcomeAreToldOnce() throws SQLException {
        for (var cut : cuts()) {
            var me = signedIn();
            PrintGrant grant = onceOver(cut, Map.of("print_grant", 1L), () -> kiosk.grant(me.token(), letterId));
            assertThat(ok(kiosk.grant(me.token(), letterId)).id())
                    .as("asked again")
                    .isEqualTo(grant.id());
            onceOver(cut, Map.of(), () -> kiosk.document(grant));
            var report = new PrintReport(PrintReport.Disposition.NOT_PRINTED, null, 0);
            if (cut.in() == Direction.UP || cut.at() != Cut.At.BODY) { // 204 has no body
                onceOver(cut, Map.of("audit", 1L), () -> kiosk.report(grant.id(), report));
            }
            ok(kiosk.report(grant.id(), report));
        }
    }

    @Test
    void aCallForHelpAndARatingAreHeardOnce() throws SQLException {
        for (var cut : cuts()) {
            if (cut.in() == Direction.DOWN && cut.at() == Cut.At.BODY) {
                continue; // 204 has no body
            }
            onceOver(cut, Map.of("officer_call", 1L), () -> kiosk.callOfficer("RESIDENT"));
            hall.office().calls().forEach(call -> hall.office().answered(Hall.WULAN, call.id()));
            onceOver(cut, Map.of("rating", 1L), () -> kiosk.rate(4));
        }
    }

    @Test
    void whereEveryTryIsCutNothingIsDoneTwiceWhenItIsAskedAgainLater() throws SQLException {
        var me = ok(kiosk.signIn(OTHER, DemoVillage.PIN));
        for (var at : Cut.At.values()) {
            for (var how : Cut.How.values()) {
                var key = UUID.randomUUID();
                ok(kiosk.info());
                var before = VillageRows.of(hall.data());
                hall.wire().next(new Cut(Direction.DOWN, at, how), 9);
                var began = System.nanoTime();
                assertThat(kiosk.request(me.token(), key, SKD)).isInstanceOf(Answer.Unavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.plusSeconds(2));
                hall.wire().next(new Cut(Direction.DOWN, at, how), 0);
                var received = ok(kiosk.request(me.token(), key, SKD));
                assertThat(VillageRows.more(before, VillageRows.of(hall.data())))
                        .isEqualTo(Map.of("permohonan", 1L, "slips", 1L, "audit", 1L));
                closed(received.request().id());
            }
        }
    }

    private SignedIn signedIn() {
        return ok(kiosk.signInBySlip(letter.slip(), DemoVillage.PIN));
    }

    private void closed(String request) {
        assertThat(hall.office().reject(Hall.WULAN, request, "Uji coba")).isEqualTo(new ServiceDesk.Result.Done());
    }

    private static <T> T ok(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Ok.class);
        return ((Answer.Ok<T>) answer).value();
    }
}

package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.KioskClient.postNothing;
import static id.desa.anjungan.village.TestVillage.HADI;
import static id.desa.anjungan.village.TestVillage.SUPARMAN;
import static id.desa.anjungan.village.TestVillage.TRI_WAHYUNI;
import static id.desa.anjungan.village.TestVillage.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.PrintReport.Disposition;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.village.KioskClient.Answer;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintGrantIT {
    @TempDir
    Path data;

    private TestVillage desa;
    private KioskClient other;
    private String slip = "";
    private String letter = "";

    @BeforeEach
    void signsALetter() throws Exception {
        desa = TestVillage.start(data);
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var credential = desa.village().enrolment().enrol("pasar-1", key);
        other = new KioskClient(desa.village().url(), new KioskIdentity(key, credential));
        var token = desa.kiosk().signIn(SUPARMAN).token();
        var received = desa.kiosk()
                .send(post("/me/requests", new NewRequest("SKD", Map.of()), token)
                        .with("Idempotency-Key", UUID.randomUUID().toString()))
                .as(RequestReceived.class);
        slip = received.slip();
        var office = desa.village().office();
        office.approve(WULAN, received.request().id());
        office.sign(HADI, received.request().id(), QuickSigner.PASSPHRASE.toCharArray());
        letter = letterOf(token);
    }

    @AfterEach
    void stop() {
        desa.close();
    }

    @Test
    void isGivenToOneKioskAtATimeAndAgainToTheSame() {
        var first = grant(desa.kiosk());
        assertThat(first.status()).isEqualTo(201);
        assertThat(grant(desa.kiosk()).as(PrintGrant.class).id())
                .isEqualTo(first.as(PrintGrant.class).id());
        assertThat(grant(other).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
        assertThat(other.send(get(document(first))).code()).isEqualTo(Problem.NOT_FOUND);
        report(desa.kiosk(), first, Disposition.NOT_PRINTED, "COUNTER");
        assertThat(grant(other).status()).isEqualTo(201);
    }

    @Test
    void isFreeAgainWhenItExpiredUnusedAndHeldWhenItsDocumentWasFetched() {
        grant(desa.kiosk());
        desa.clock().moves(Duration.ofMinutes(16));
        var second = grant(other);
        assertThat(second.status()).isEqualTo(201);
        assertThat(other.send(get(document(second))).status()).isEqualTo(200);
        desa.clock().moves(Duration.ofMinutes(16));
        assertThat(other.send(get(document(second))).code()).isEqualTo(Problem.NOT_READY);
        assertThat(grant(desa.kiosk()).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
    }

    @Test
    void believesPaperOnlyWithEvidence() {
        var grant = grant(desa.kiosk());
        report(desa.kiosk(), grant, Disposition.PRINTED, "TRANSMITTED");
        assertThat(status()).isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
        assertThat(grant(desa.kiosk()).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
        assertThat(desa.village().office().calls())
                .extracting(call -> call.reason())
                .containsExactly("print-uncertain");
        report(desa.kiosk(), grant, Disposition.PRINTED, "PERSON");
        assertThat(status()).isEqualTo(PermohonanStatus.SUDAH_DIAMBIL);
        report(desa.kiosk(), grant, Disposition.NOT_PRINTED, "PERSON");
        assertThat(status()).isEqualTo(PermohonanStatus.SUDAH_DIAMBIL);
        assertThat(grant(desa.kiosk()).code()).isEqualTo(Problem.ALREADY_PRINTED);
    }

    @Test
    void letsAnOfficerSettleWhatNobodyKnows() {
        var grant = grant(desa.kiosk());
        var office = desa.village().office();
        assertThat(office.settlePrint(WULAN, request(), false)).isInstanceOf(Result.WrongStatus.class);
        report(desa.kiosk(), grant, Disposition.UNCERTAIN, "TRANSMITTED");
        assertThat(office.dossier(WULAN, request()).orElseThrow().entry().printUncertain())
                .isTrue();
        assertThat(office.calls()).hasSize(1);
        assertThat(office.settlePrint(WULAN, request(), false)).isEqualTo(new Result.Done());
        assertThat(office.dossier(WULAN, request()).orElseThrow().entry().printUncertain())
                .isFalse();
        assertThat(office.calls()).isEmpty();
        var second = grant(other);
        assertThat(second.status()).isEqualTo(201);
        report(other, second, Disposition.UNCERTAIN, "TRANSMITTED");
        assertThat(office.settlePrint(WULAN, request(), true)).isEqualTo(new Result.Done());
        assertThat(status()).isEqualTo(PermohonanStatus.SUDAH_DIAMBIL);
    }

    @Test
    void letsNobodyReportForAnotherKiosk() {
        var grant = grant(desa.kiosk()).as(PrintGrant.class);
        var printed = new PrintReport(Disposition.PRINTED, "COUNTER", 1);
        assertThat(other.send(post("/grants/" + grant.id() + "/outcomes", printed))
                        .code())
                .isEqualTo(Problem.NOT_FOUND);
        assertThat(status()).isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
    }

    @Test
    void opensNoOtherLetterThanTheSlipsOwn() {
        var tri = desa.kiosk().signIn(TRI_WAHYUNI).token();
        var asked = desa.kiosk()
                .send(post("/me/requests", new NewRequest("SKD", Map.of()), tri)
                        .with("Idempotency-Key", UUID.randomUUID().toString()))
                .as(RequestReceived.class);
        var high = desa.kiosk()
                .send(post("/sign-ins/slip", new SlipSignIn(asked.slip(), DemoVillage.PIN)))
                .as(SignedIn.class);
        var old = desa.kiosk().send(get("/me/requests", high.token())).as(Requests.class).requests().stream()
                .filter(request -> request.status() == PermohonanStatus.SIAP_DIAMBIL)
                .findFirst()
                .orElseThrow();
        var id = Objects.requireNonNull(old.letter()).id();
        assertThat(desa.kiosk()
                        .send(postNothing("/me/letters/" + id + "/grants", high.token()))
                        .code())
                .isIn(Problem.SECOND_FACTOR_NEEDED, Problem.NOT_READY);
        assertThat(desa.kiosk()
                        .send(postNothing("/me/letters/" + letter + "/grants", high.token()))
                        .code())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void letsTheDemosResidentCollectHerReadyLetter() throws Exception {
        assertThat(desa.village().awaitDemoLetters(Duration.ofSeconds(20))).isTrue();
        slip = DemoKiosk.readySlip(data);
        letter = letterOf(desa.kiosk().signIn(TRI_WAHYUNI).token());
        assertThat(grant(desa.kiosk()).status()).isEqualTo(201);
    }

    @Test
    void printsNoLetterThatWasRevoked() {
        desa.village().office().revoke(HADI, request(), "Alamat keliru");
        assertThat(grant(desa.kiosk()).code()).isEqualTo(Problem.NOT_READY);
    }

    @Test
    void givesWhoLostTheSlipANewOneAtTheCounter() {
        var office = desa.village().office();
        assertThat(office.newSlip(WULAN, request(), false)).isEqualTo(new Result.KtpNotSeen());
        assertThat(office.newSlip(HADI, request(), true)).isEqualTo(new Result.WrongRole());
        var made = (Result.SlipMade) office.newSlip(WULAN, request(), true);
        assertThat(desa.kiosk()
                        .send(post("/sign-ins/slip", new SlipSignIn(slip, DemoVillage.PIN)))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
        slip = made.slip();
        assertThat(grant(desa.kiosk()).status()).isEqualTo(201);
        assertThat(office.dossier(WULAN, request()).orElseThrow().history())
                .extracting(step -> step.what())
                .contains("Slip baru dibuat, KTP asli dilihat");
    }

    @Test
    void printsNoLetterThatWasHandedOverAtTheCounter() {
        var office = desa.village().office();
        var id = request();
        var grant = grant(desa.kiosk());
        assertThat(office.handOver(WULAN, id)).isEqualTo(new Result.Done());
        assertThat(status()).isEqualTo(PermohonanStatus.SUDAH_DIAMBIL);
        assertThat(desa.kiosk().send(get(document(grant))).code()).isEqualTo(Problem.NOT_READY);
        assertThat(grant(desa.kiosk()).code()).isEqualTo(Problem.ALREADY_PRINTED);
        assertThat(office.newSlip(WULAN, id, true)).isInstanceOf(Result.WrongStatus.class);
    }

    @Test
    void handsOverNothingThatAKioskMayHavePrinted() {
        var grant = grant(desa.kiosk());
        assertThat(desa.kiosk().send(get(document(grant))).status()).isEqualTo(200);
        assertThat(desa.village().office().handOver(WULAN, request())).isEqualTo(new Result.KioskPrints());
        assertThat(status()).isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
    }

    @Test
    void handsOutNoDocumentOfALetterRevokedAfterTheGrant() {
        var grant = grant(desa.kiosk());
        desa.village().office().revoke(HADI, request(), "Alamat keliru");
        assertThat(desa.kiosk().send(get(document(grant))).code()).isEqualTo(Problem.NOT_READY);
    }

    @Test
    void isDoubtedWhenTheKioskFetchedItAndThenLostItsStore() {
        var before = "a".repeat(32);
        var after = "b".repeat(32);
        var first = grant(desa.kiosk(), before);
        assertThat(desa.kiosk().send(get(document(first))).status()).isEqualTo(200);
        assertThat(grant(desa.kiosk(), before).as(PrintGrant.class).id())
                .as("the same store asks again")
                .isEqualTo(first.as(PrintGrant.class).id());

        assertThat(grant(desa.kiosk(), after).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
        assertThat(grant(desa.kiosk(), after).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
        assertThat(desa.village().office().calls())
                .extracting(call -> call.reason())
                .containsExactly("print-uncertain");
        assertThat(desa.village().office().settlePrint(WULAN, request(), false)).isEqualTo(new Result.Done());
        assertThat(grant(desa.kiosk(), after).status()).isEqualTo(201);
    }

    @Test
    void isGivenAgainToAFreshStoreAsLongAsItsDocumentWasNotFetched() {
        var first = grant(desa.kiosk(), "a".repeat(32));
        var second = grant(desa.kiosk(), "b".repeat(32));
        assertThat(second.as(PrintGrant.class).id())
                .isEqualTo(first.as(PrintGrant.class).id());
        assertThat(desa.kiosk().send(get(document(second))).status()).isEqualTo(200);
        assertThat(grant(desa.kiosk(), "b".repeat(32)).status()).isEqualTo(201);
    }

    private Answer grant(KioskClient kiosk) {
        return kiosk.send(asking(kiosk));
    }

    private Answer grant(KioskClient kiosk, String storeEpoch) {
        return kiosk.send(asking(kiosk).with("Store-Epoch", storeEpoch));
    }

    private KioskClient.Call asking(KioskClient kiosk) {
        var token = kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip, DemoVillage.PIN)))
                .as(SignedIn.class)
                .token();
        return postNothing("/me/letters/" + letter + "/grants", token);
    }

    private static String document(Answer grant) {
        return "/grants/" + grant.as(PrintGrant.class).id() + "/document";
    }

    private static void report(KioskClient kiosk, Answer grant, Disposition disposition, String evidence) {
        var path = "/grants/" + grant.as(PrintGrant.class).id() + "/outcomes";
        assertThat(kiosk.send(post(path, new PrintReport(disposition, evidence, 1)))
                        .status())
                .isEqualTo(204);
    }

    private String request() {
        return desa.village().office().queue(HADI, Optional.of(PermohonanStatus.SIAP_DIAMBIL)).stream()
                .filter(entry -> entry.nama().equals("SUPARMAN HADI WIYONO"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PermohonanStatus status() {
        return newest(desa.kiosk().signIn(SUPARMAN).token()).status();
    }

    private String letterOf(String token) {
        return Objects.requireNonNull(newest(token).letter()).id();
    }

    private Permohonan newest(String token) {
        return desa.kiosk()
                .send(get("/me/requests", token))
                .as(Requests.class)
                .requests()
                .getFirst();
    }
}

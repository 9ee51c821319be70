package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.KioskClient.postNothing;
import static id.desa.anjungan.village.TestVillage.HADI;
import static id.desa.anjungan.village.TestVillage.SUPARMAN;
import static id.desa.anjungan.village.TestVillage.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.OfficerCall;
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
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import id.desa.anjungan.village.secret.Keyed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseIT {
    private static final String STORE = "a".repeat(32);

    @TempDir
    Path data;

    private TestVillage desa;
    private KioskClient other;
    private RequestReceived received;

    @BeforeEach
    void signsALetter() throws Exception {
        desa = TestVillage.start(data);
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var credential = desa.village().enrolment().enrol("pasar-1", key);
        other = new KioskClient(desa.village().url(), new KioskIdentity(key, credential));
        received = ask(UUID.randomUUID());
        var office = desa.village().office();
        office.approve(WULAN, received.request().id());
        office.sign(HADI, received.request().id(), QuickSigner.PASSPHRASE.toCharArray());
    }

    @AfterEach
    void stop() {
        desa.close();
    }

    @Test
    void goesToTheKioskAtWhichTheLetterWasAskedForAndToNoOther() throws Exception {
        assertThat(leases(other)).isEmpty();
        var lease = only(leases(desa.kiosk()));
        assertThat(lease.registration()).isEqualTo(received.request().registration());
        assertThat(lease.grant().expiresAt()).isEqualTo(desa.clock().instant().plus(Duration.ofDays(7)));
        var jti = JWSObject.parse(received.slip()).getPayload().toJSONObject().get("jti");
        assertThat(lease.slipHash()).isEqualTo(Keyed.sha256(String.valueOf(jti)));
        assertThat(only(leases(desa.kiosk()))).isEqualTo(lease);
    }

    @Test
    void opensByTheCodeThatWasToldOnceAndByNoOther() throws Exception {
        var check = only(leases(desa.kiosk())).code();
        assertThat(received.code()).matches("\\d{6}");
        assertThat(derived(check, Objects.requireNonNull(received.code()))).isEqualTo(check.hash());
        assertThat(derived(check, "000000".equals(received.code()) ? "000001" : "000000"))
                .isNotEqualTo(check.hash());
    }

    @Test
    void isToldTheSameCodeWhenTheSameRequestIsRepeated() {
        var key = UUID.randomUUID();
        var office = desa.village().office();
        office.revoke(HADI, received.request().id(), "Alamat keliru");
        desa.clock().moves(Duration.ofDays(1));
        var first = ask(key);
        assertThat(ask(key)).isEqualTo(first);
        assertThat(first.code()).isNotEqualTo(received.code());
    }

    @Test
    void isThePrintGrantOfItsKioskAndKeepsItsLongLife() {
        var lease = only(leases(desa.kiosk()));
        var online = grant(desa.kiosk()).as(PrintGrant.class);
        assertThat(online).isEqualTo(lease.grant());
    }

    @Test
    void isGivenToAnotherKioskAtOnceAsLongAsItWasNotFetched() {
        var lease = only(leases(desa.kiosk()));
        assertThat(grant(other).status()).isEqualTo(201);
        assertThat(desa.kiosk().send(get(document(lease))).code()).isEqualTo(Problem.NOT_READY);
        assertThat(leases(desa.kiosk())).isEmpty();
    }

    @Test
    void isRecalledForAnotherKioskAndGivenThereOnlyOnceTheHolderGaveItUp() {
        var lease = fetched();
        var refused = grant(other).as(Problem.class);
        assertThat(refused.code()).isEqualTo(Problem.LEASED_ELSEWHERE);
        assertThat(refused.detail()).isEqualTo("balai-desa-1");
        assertThat(refused.retryAfterSeconds()).isEqualTo(60);
        assertThat(leases(desa.kiosk())).isEmpty();
        assertThat(grant(other).code()).as("not given up yet").isEqualTo(Problem.LEASED_ELSEWHERE);
        report(desa.kiosk(), lease, Disposition.NOT_PRINTED);
        assertThat(grant(other).status()).isEqualTo(201);
    }

    @Test
    void isNeverGivenElsewhereWhileItsHolderIsSilentForHoweverLong() {
        fetched();
        desa.clock().moves(Duration.ofDays(30));
        var refused = grant(other).as(Problem.class);
        assertThat(refused.code()).isEqualTo(Problem.LEASED_ELSEWHERE);
        assertThat(refused.retryAfterSeconds()).as("nobody knows when").isNull();
    }

    @Test
    void cannotBeSettledAsNotPrintedWhileItsHolderMayPrintItYet() {
        fetched();
        desa.clock().moves(Duration.ofDays(30));
        var office = desa.village().office();
        assertThat(office.settlePrint(WULAN, received.request().id(), false)).isNotEqualTo(new Result.Done());
        assertThat(grant(other).code()).isEqualTo(Problem.LEASED_ELSEWHERE);
    }

    @Test
    void staysWithItsHolderWhoseResidentCameBackBeforeItWasGivenUp() {
        var lease = fetched();
        grant(other);
        assertThat(grant(desa.kiosk()).as(PrintGrant.class).id())
                .isEqualTo(lease.grant().id());
        assertThat(only(leases(desa.kiosk()))).isEqualTo(lease);
    }

    @Test
    void endsWithTheLetterAndIsFreeAgainOnceTheKioskGaveItUp() {
        var lease = fetched();
        desa.village().office().revoke(HADI, received.request().id(), "Alamat keliru");
        assertThat(leases(desa.kiosk())).isEmpty();
        assertThat(desa.kiosk().send(get(document(lease))).code()).isEqualTo(Problem.NOT_READY);
        report(desa.kiosk(), lease, Disposition.NOT_PRINTED);
        assertThat(leases(desa.kiosk())).isEmpty();
        assertThat(desa.village()
                        .office()
                        .dossier(WULAN, received.request().id())
                        .orElseThrow()
                        .entry()
                        .status())
                .isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
    }

    @Test
    void livesOnAsLongAsItsKioskIsInTouchAndNoLonger() {
        fetched();
        desa.clock().moves(Duration.ofDays(4));
        var renewed = only(leases(desa.kiosk()));
        assertThat(renewed.grant().expiresAt()).isEqualTo(desa.clock().instant().plus(Duration.ofDays(7)));
        desa.clock().moves(Duration.ofDays(8));
        assertThat(leases(desa.kiosk())).isEmpty();
        report(desa.kiosk(), renewed, Disposition.NOT_PRINTED);
        assertThat(only(leases(desa.kiosk())).grant().id())
                .as("a new lease for the kiosk that is back")
                .isNotEqualTo(renewed.grant().id());
    }

    @Test
    void isDoubtedWhenTheKioskFetchedItAndThenLostItsStore() {
        fetched();
        assertThat(desa.kiosk()
                        .send(get("/leases").with("Store-Epoch", "b".repeat(32)))
                        .as(Leases.class)
                        .leases())
                .isEmpty();
        assertThat(desa.village().office().calls())
                .extracting(call -> call.reason())
                .containsExactly("print-uncertain");
        assertThat(grant(other).code()).isEqualTo(Problem.GRANTED_ELSEWHERE);
    }

    @Test
    void isHandedOverAtTheCounterOnlyOnceTheKioskGaveItUp() {
        var lease = fetched();
        var office = desa.village().office();
        assertThat(office.handOver(WULAN, received.request().id())).isEqualTo(new Result.KioskHolds());
        assertThat(leases(desa.kiosk())).isEmpty();
        report(desa.kiosk(), lease, Disposition.NOT_PRINTED);
        assertThat(office.handOver(WULAN, received.request().id())).isEqualTo(new Result.Done());
    }

    @Test
    void tellsTheKioskWhatAnOfficerSettled() {
        var lease = fetched();
        report(desa.kiosk(), lease, Disposition.UNCERTAIN);
        assertThat(leases(desa.kiosk())).isEmpty();
        assertThat(desa.village().office().settlePrint(WULAN, received.request().id(), true))
                .isEqualTo(new Result.Done());
        assertThat(all(desa.kiosk()).settled())
                .containsExactly(new Leases.Settled(
                        lease.grant().id(), true, desa.clock().instant()));
    }

    @Test
    void writesDownWhoseWordItWasAndAnswersTheCall() {
        var lease = fetched();
        report(desa.kiosk(), lease, Disposition.UNCERTAIN);
        desa.kiosk().send(post("/officer-calls", new OfficerCall("print-uncertain")));
        assertThat(desa.village().office().calls()).hasSize(1);
        var word = new PrintReport(Disposition.PRINTED, "PERSON", 1, PrintReport.RESIDENT);
        desa.kiosk().send(post("/grants/" + lease.grant().id() + "/outcomes", word));
        assertThat(desa.village().office().calls()).isEmpty();
        assertThat(desa.village()
                        .office()
                        .dossier(WULAN, received.request().id())
                        .orElseThrow()
                        .history())
                .anyMatch(step -> step.who().equals("Warga")
                        && step.what().equals("Memastikan surat keluar")
                        && step.at().equals(desa.clock().instant()));
    }

    private RequestReceived ask(UUID key) {
        var token = desa.kiosk().signIn(SUPARMAN).token();
        return desa.kiosk()
                .send(post("/me/requests", new NewRequest("SKD", Map.of()), token)
                        .with("Idempotency-Key", key.toString()))
                .as(RequestReceived.class);
    }

    private Lease fetched() {
        var lease = only(leases(desa.kiosk()));
        assertThat(desa.kiosk().send(get(document(lease))).status()).isEqualTo(200);
        return lease;
    }

    private static Leases all(KioskClient kiosk) {
        return kiosk.send(get("/leases").with("Store-Epoch", STORE)).as(Leases.class);
    }

    private static List<Lease> leases(KioskClient kiosk) {
        return all(kiosk).leases();
    }

    private static Lease only(List<Lease> leases) {
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }

    private Answer grant(KioskClient kiosk) {
        var token = kiosk.send(post("/sign-ins/slip", new SlipSignIn(received.slip(), DemoVillage.PIN)))
                .as(SignedIn.class)
                .token();
        var letter = kiosk.send(get("/me/requests", token))
                .as(Requests.class)
                .requests()
                .getFirst()
                .letter();
        return kiosk.send(
                postNothing("/me/letters/" + Objects.requireNonNull(letter).id() + "/grants", token)
                        .with("Store-Epoch", STORE));
    }

    private static String document(Lease lease) {
        return "/grants/" + lease.grant().id() + "/document";
    }

    private static void report(KioskClient kiosk, Lease lease, Disposition disposition) {
        assertThat(kiosk.send(post(
                                "/grants/" + lease.grant().id() + "/outcomes", new PrintReport(disposition, null, 0)))
                        .status())
                .isEqualTo(204);
    }

    private static String derived(Lease.CodeCheck check, String code) throws Exception {
        var salt = Base64.getUrlDecoder().decode(check.salt());
        var spec = new PBEKeySpec(code.toCharArray(), salt, check.rounds(), 256);
        return Keyed.base64(SecretKeyFactory.getInstance(check.algorithm())
                .generateSecret(spec)
                .getEncoded());
    }
}

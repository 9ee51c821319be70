package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.KioskClient.postNothing;
import static id.desa.anjungan.village.TestVillage.SUPARMAN;
import static id.desa.anjungan.village.TestVillage.TRI_WAHYUNI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.Elevation;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.village.KioskClient.Answer;
import id.desa.anjungan.village.demo.DemoVillage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One village for all: each test signs in somebody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
    private static final Pin WRONG = Pin.of("271829");

    @TempDir
    static Path data;

    private TestVillage desa;

    @BeforeAll
    void start() {
        desa = TestVillage.start(data);
    }

    @AfterAll
    void stop() {
        desa.close();
    }

    @Test
    void namesAResidentToTheKioskTheSameAtEverySignIn() {
        var first = desa.kiosk().signIn(SUPARMAN).resident().ref();
        assertThat(first).isEqualTo(desa.kiosk().signIn(SUPARMAN).resident().ref());
        assertThat(first)
                .isNotEqualTo(desa.kiosk().signIn(TRI_WAHYUNI).resident().ref());
    }

    @Test
    void refusesAWrongPinLikeAnUnknownNikInTheSameTime() {
        var known =
                IntStream.range(0, 6).mapToObj(_ -> timed("9901012310930001")).toList();
        var unknown =
                IntStream.range(0, 6).mapToObj(_ -> timed("9901012310930009")).toList();
        for (var i = 0; i < known.size(); i++) {
            assertThat(unknown.get(i).answer().body())
                    .isEqualTo(known.get(i).answer().body());
            assertThat(unknown.get(i).answer().status())
                    .isEqualTo(known.get(i).answer().status());
        }
        assertThat(known.get(3).answer().as(Problem.class).remaining()).isEqualTo(1);
        assertThat(known.get(5).answer().code()).isEqualTo(Problem.SIGN_IN_LOCKED);
        assertThat((double) median(unknown)).isBetween(median(known) * 0.25, median(known) * 4.0);
    }

    private record Timed(Answer answer, long nanos) {}

    private Timed timed(String nik) {
        var started = System.nanoTime();
        var answer = signIn(nik, WRONG);
        return new Timed(answer, System.nanoTime() - started);
    }

    private static long median(List<Timed> tries) {
        return LongStream.concat(LongStream.empty(), tries.stream().limit(5).mapToLong(Timed::nanos))
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void servesNobodyWhoMovedAwayButSaysSoOnlyAfterTheRightPin() {
        assertThat(signIn("9901010112900001", WRONG).code()).isEqualTo(Problem.SIGN_IN_REFUSED);
        assertThat(signIn("9901010112900001", DemoVillage.PIN).code()).isEqualTo(Problem.NOT_SERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9901010909100001", "9901013112290001", "9901014202490001"})
    void knowsNoAccountOfAMinorOfWhoHasNoPinAndOfTheDead(String nik) {
        assertThat(signIn(nik, DemoVillage.PIN).code()).isEqualTo(Problem.SIGN_IN_REFUSED);
    }

    @Test
    void sendsWhoIsLockedToTheOfficer() {
        assertThat(signIn("9901015111830001", DemoVillage.PIN).code()).isEqualTo(Problem.SEE_OFFICER);
    }

    @Test
    void acceptsANikThatSaysAnotherBirthDateThanTheRegister() {
        assertThat(signIn("9901010701750001", DemoVillage.PIN).status()).isEqualTo(200);
    }

    @Test
    void endsASessionNobodyUsedForTenMinutes() {
        var token = desa.kiosk().signIn("9901017008720001").token();
        desa.clock().moves(Duration.ofMinutes(9));
        assertThat(desa.kiosk().send(get("/me", token)).status()).isEqualTo(200);
        desa.clock().moves(Duration.ofMinutes(10));
        assertThat(desa.kiosk().send(get("/me", token)).code()).isEqualTo(Problem.SESSION_ENDED);
    }

    @Test
    void givesATokenThatWorksAtItsKioskOnly() throws Exception {
        var token = desa.kiosk().signIn("9901012802970001").token();
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var credential = desa.village().enrolment().enrol("pasar-1", key);
        var other = new KioskClient(desa.village().url(), new KioskIdentity(key, credential));
        assertThat(other.send(get("/me", token)).code()).isEqualTo(Problem.SESSION_ENDED);
        assertThat(desa.kiosk().send(get("/me", token)).status()).isEqualTo(200);
    }

    @Test
    void takesASlipFromItsOwnerOnlyAndNeverWithoutThePin() {
        var suparman = desa.kiosk().signIn(SUPARMAN).token();
        var slip = desa.kiosk()
                .send(post("/me/requests", new NewRequest("SKD", Map.of()), suparman)
                        .with("Idempotency-Key", UUID.randomUUID().toString()))
                .as(RequestReceived.class)
                .slip();
        var tri = desa.kiosk().signIn(TRI_WAHYUNI).token();
        assertThat(desa.kiosk()
                        .send(post("/session/elevation", new Elevation(slip), tri))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
        assertThat(desa.kiosk()
                        .send(post("/sign-ins/slip", new SlipSignIn(slip, WRONG)))
                        .code())
                .isEqualTo(Problem.SIGN_IN_REFUSED);
        assertThat(desa.kiosk()
                        .send(post("/sign-ins/slip", new SlipSignIn("a.b.c", WRONG)))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
        assertThat(desa.kiosk()
                        .send(post("/sign-ins/slip", new SlipSignIn(slip, DemoVillage.PIN)))
                        .status())
                .isEqualTo(200);
        assertThat(desa.kiosk()
                        .send(postNothing("/me/requests/nobodys-request/slips", tri))
                        .code())
                .isEqualTo(Problem.NOT_FOUND);
    }

    private Answer signIn(String nik, Pin pin) {
        return desa.kiosk().send(post("/sign-ins", new SignIn(Nik.of(nik), pin)));
    }
}

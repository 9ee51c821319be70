package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.TestVillage.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Elevation;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.OfficerCall;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Rating;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.village.KioskClient.Answer;
import id.desa.anjungan.village.KioskClient.Call;
import id.desa.anjungan.village.demo.DemoVillage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk whose answer was lost asks again with the same key. One village for all: each test signs in somebody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidOnceIT {
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
    void aSignInAskedAgainIsTheSameSession() {
        var asked = keyed(signIn("9901011205680001", DemoVillage.PIN));
        var first = desa.kiosk().send(asked).as(SignedIn.class);
        assertThat(desa.kiosk().send(asked).as(SignedIn.class)).isEqualTo(first);
        assertThat(desa.kiosk().send(get("/me", first.token())).status()).isEqualTo(200);
    }

    @Test
    void aWrongPinAskedAgainIsCountedOnce() {
        var asked = keyed(signIn("9901015704880001", WRONG));
        var first = desa.kiosk().send(asked).as(Problem.class);
        for (var i = 0; i < 3; i++) {
            assertThat(desa.kiosk().send(asked).as(Problem.class)).isEqualTo(first);
        }
        assertThat(remaining(desa.kiosk().send(keyed(signIn("9901015704880001", WRONG)))))
                .isEqualTo(Objects.requireNonNull(first.remaining()) - 1);
    }

    @Test
    void aWrongPinSentByTwoAtOnceIsCountedOnce() throws Exception {
        var asked = keyed(signIn("9901017008720001", WRONG));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> remaining(desa.kiosk().send(asked)))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
            assertThat(remaining(desa.kiosk().send(keyed(signIn("9901017008720001", WRONG)))))
                    .isEqualTo(answers.getFirst().get() - 1);
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        desa.kiosk().send(signIn("9901014101030001", WRONG).with("Idempotency-Key", key));
        var other =
                desa.kiosk().send(signIn("9901014101030001", DemoVillage.PIN).with("Idempotency-Key", key));
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void anElevationAskedAgainWithTheDeadTokenIsTheSameSession() {
        var me = desa.kiosk().signIn("9901011507700001");
        var slip = desa.kiosk()
                .send(keyed(post(
                        "/me/requests",
                        new NewRequest("SKD", Map.of("keperluan", "Pembukaan rekening bank")),
                        me.token())))
                .as(RequestReceived.class)
                .slip();
        var asked = keyed(post("/session/elevation", new Elevation(slip), me.token()));
        var raised = desa.kiosk().send(asked).as(SignedIn.class);
        assertThat(raised.level()).isEqualTo(SignedIn.Level.L2);
        assertThat(desa.kiosk().send(asked).as(SignedIn.class)).isEqualTo(raised);
    }

    @Test
    void aCallForHelpThatWasAnsweredIsNotHeardAgainUnderItsKey() {
        var asked = keyed(post("/officer-calls", new OfficerCall("printer:media-jam")));
        desa.kiosk().send(asked);
        desa.village().office().calls().forEach(call -> desa.village().office().answered(WULAN, call.id()));
        assertThat(desa.kiosk().send(asked).status()).isEqualTo(204);
        assertThat(desa.village().office().calls()).isEmpty();
        desa.kiosk().send(keyed(post("/officer-calls", new OfficerCall("printer:media-jam"))));
        assertThat(desa.village().office().calls()).hasSize(1);
    }

    @Test
    void aRatingToldTwiceIsOneRating() throws SQLException {
        var before = ratings();
        var asked = keyed(post("/ratings", new Rating(4)));
        desa.kiosk().send(asked);
        desa.kiosk().send(asked);
        assertThat(ratings()).isEqualTo(before + 1);
        desa.kiosk().send(keyed(post("/ratings", new Rating(4))));
        assertThat(ratings()).isEqualTo(before + 2);
    }

    @Test
    void anAnswerNamesItsCall() {
        var named = desa.kiosk().send(get("/info").with("Call-Id", "call-0001"));
        assertThat(named.header("Call-Id")).contains("call-0001");
        var split = desa.kiosk().sendBad(get("/info").with("Call-Id", "a b"));
        assertThat(split.header("Call-Id")).isEmpty();
    }

    private static Call signIn(String nik, Pin pin) {
        return post("/sign-ins", new SignIn(Nik.of(nik), pin));
    }

    private static Call keyed(Call call) {
        return call.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Integer remaining(Answer answer) {
        return Objects.requireNonNull(answer.as(Problem.class).remaining());
    }

    private static long ratings() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT count(*) FROM rating")) {
            row.next();
            return row.getLong(1);
        }
    }
}

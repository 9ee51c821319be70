package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.TestVillage.SUPARMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.backend.api.Problem;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
    @TempDir
    static Path data;

    private TestVillage desa;
    private String token = "";

    @BeforeAll
    void start() {
        desa = TestVillage.start(data);
        token = desa.kiosk().signIn(SUPARMAN).token();
    }

    @AfterAll
    void stop() {
        desa.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"nik\":\"9901011205680001\"}",
                "{\"nik\":9901011205680001,\"pin\":271828}",
                "{\"nik\":\"99010112O5680001\",\"pin\":\"271828\"}",
                "{\"nik\":\"990101120568000\",\"pin\":\"271828\"}",
                "{\"nik\":\"99010112056800011\",\"pin\":\"271828\"}",
                "{\"nik\":\"9901011205680000\",\"pin\":\"271828\"}",
                "{\"nik\":\"9901011213680001\",\"pin\":\"271828\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":\"271828\",\"pin\":\"271829\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":{\"$ne\":\"\"}}",
                "<xml/>"
            })
    void refusesASignInThatIsNotOneWithoutShowingWhatWasSent(String body) {
        var answer = desa.kiosk().sendBad(post("/sign-ins", body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(Problem.BAD_REQUEST);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("9901011205680001", "Exception");
    }

    @Test
    void refusesFullWidthDigitsOnTheWireForTheKioskNormalisesThem() {
        var body = "{\"nik\":\"\uFF19\uFF19\uFF10\uFF11011205680001\",\"pin\":\"271828\"}";
        assertThat(desa.kiosk()
                        .sendBad(post("/sign-ins", body.getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesDeepBodies() {
        var deep = "{\"jenis\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"answers\":{}}";
        assertThat(ask(deep).status()).isEqualTo(400);
    }

    /// The server answers and hangs up without reading the rest, so a client still sending may see the line break
    /// instead of the 413 (RFC 9110 section 15.5.14).
    @Test
    void takesNoHugeBodyAndLivesOn() {
        var huge = "{\"jenis\":\"SKU\",\"answers\":{\"keperluan\":\"" + "x".repeat(100_000) + "\"}}";
        int status;
        try {
            status = ask(huge).status();
        } catch (UncheckedIOException hungUp) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(ask("{\"jenis\":\"SKCK\"}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":\"melamar\\u0000kerja\"}}",
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":\"<script>\\n</script>\"}}",
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":\"\\ud800 kerja\"}}",
                "{\"jenis\":\"../../etc\",\"answers\":{}}",
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":\"melamar kerja\",\"nik\":\"1\"}}"
            })
    void refusesAnswersThatNoFormGives(String body) {
        assertThat(ask(body).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jenis\":\"SKCK\"}",
                "{\"jenis\":\"SKCK\",\"answers\":[]}",
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":7}}",
                "{\"jenis\":\"SKCK\",\"answers\":{\"keperluan\":null}}"
            })
    void refusesARequestOfWrongTypes(String body) {
        assertThat(ask(body).status()).isEqualTo(400);
    }

    @Test
    void wantsAUuidAsKey() {
        var body = "{\"jenis\":\"SKD\",\"answers\":{}}".getBytes(StandardCharsets.UTF_8);
        assertThat(desa.kiosk().sendBad(post("/me/requests", body, token)).status())
                .isEqualTo(400);
        assertThat(desa.kiosk()
                        .sendBad(post("/me/requests", body, token).with("Idempotency-Key", "1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesARatingOnlyFromOneToFour() {
        for (var score : new String[] {"0", "5", "-1", "\"4\"", "1.5", "99999999999", "null"}) {
            var body = ("{\"score\":" + score + "}").getBytes(StandardCharsets.UTF_8);
            assertThat(desa.kiosk().sendBad(post("/ratings", body)).status())
                    .as(score)
                    .isEqualTo(400);
        }
    }

    @Test
    void answersWhatItDoesNotHaveWithAProblem() {
        assertThat(desa.kiosk().sendBad(get("/nothing")).code()).isEqualTo(Problem.NOT_FOUND);
        assertThat(desa.kiosk().sendBad(get("/grants/%2e%2e%2fsecret/document")).status())
                .isIn(400, 401, 404);
        assertThat(desa.kiosk().sendBad(get("/me", "x".repeat(60))).code()).isEqualTo(Problem.SESSION_ENDED);
        assertThat(desa.kiosk().sendBad(get("/me")).code()).isEqualTo(Problem.SESSION_ENDED);
    }

    @Test
    void refusesAFolderOfTheOtherKind() {
        var production = new VillageSettings(data, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(), false);
        assertThatThrownBy(() -> Village.start(
                        production, new VillageParts(desa.clock(), new PlainLetters(), new QuickSigner())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never meet");
    }

    private KioskClient.Answer ask(String body) {
        return desa.kiosk()
                .sendBad(post("/me/requests", body.getBytes(StandardCharsets.UTF_8), token)
                        .with("Idempotency-Key", UUID.randomUUID().toString()));
    }
}

package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody types the code of an invite at a box.
class EnrolmentByCodeIT {
    @TempDir
    private Path data;

    private final ECKey box = newKey();
    private FleetVillage village;

    @BeforeEach
    void start() {
        village = new FleetVillage(data);
    }

    @AfterEach
    void stop() {
        village.close();
    }

    private ShortCode code() {
        return village.invite().code().orElseThrow();
    }

    @Test
    void provesThatItKnowsTheCodeBeforeItIsSentAndTakesItOnce() {
        var code = code();
        var nonce = "n".repeat(22);
        var answer = village.fleet().post("/enrolments/greeting", new Greeting.Request(nonce));
        var greeting = Objects.requireNonNull(ContractJson.mapper().readValue(answer.body(), Greeting.class));
        assertThat(greeting.knows(code, nonce, Optional.empty())).isTrue();
        assertThat(village.typed(code, box).status()).isEqualTo(200);
        assertThat(village.typed(code, box).status()).isEqualTo(200);
        assertThat(village.typed(code, newKey()).code()).isEqualTo(Problem.INVITE_USED);
    }

    @Test
    void letsNobodyGuessCodes() {
        var code = code();
        var guesses = new Random(5);
        for (var i = 0; i < 10; i++) {
            assertThat(village.typed(ShortCode.draw(guesses), box).code()).isEqualTo(Problem.CODE_WRONG);
        }
        assertThat(village.typed(code, box).code()).isEqualTo(Problem.SLOW_DOWN);
        village.later(Duration.ofMinutes(15));
        var next = code();
        assertThat(village.typed(code, box).code()).isEqualTo(Problem.CODE_WRONG);
        assertThat(village.typed(next, box).status()).isEqualTo(200);
    }
}

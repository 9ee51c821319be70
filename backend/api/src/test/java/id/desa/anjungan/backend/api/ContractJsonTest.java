package id.desa.anjungan.backend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ContractJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nik\":\"9901011205680001\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":null}",
                "{\"nik\":9901011205680001,\"pin\":\"271828\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":271828}",
                "{\"nik\":\"9901011205680001\",\"pin\":\"27182\"}",
                "{\"nik\":\"990101120568000\",\"pin\":\"271828\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":\"271828\",\"pin\":\"271829\"}",
                "{\"nik\":\"9901011205680001\",\"pin\":\"271828\"} x",
                "{\"nik\":[\"9901011205680001\"],\"pin\":\"271828\"}",
                "[]",
                "\"\"",
                ""
            })
    void refusesASignInThatIsNotOne(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void ignoresAFieldItDoesNotKnow() {
        assertThat(read("{\"nik\":\"9901011205680001\",\"pin\":\"271828\",\"new\":{}}"))
                .isEqualTo(new SignIn(Nik.of("9901011205680001"), Pin.of("271828")));
    }

    @Test
    void refusesJsonDeeperThanAnyBodyOfTheContract() {
        var deep = "{\"x\":" + "[".repeat(500) + "]".repeat(500) + "}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(JacksonException.class);
    }

    private static SignIn read(String json) {
        return Objects.requireNonNull(ContractJson.mapper().readValue(json, SignIn.class));
    }
}

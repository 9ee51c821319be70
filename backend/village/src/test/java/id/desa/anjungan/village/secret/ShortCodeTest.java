package id.desa.anjungan.village.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private final RandomIds ids = new RandomIds(new SecureRandom());

    @Test
    void hasFortyBits() {
        assertThat(Math.pow(new HashSet<>(ShortCode.ALPHABET.chars().boxed().toList()).size(), ShortCode.CHARACTERS))
                .isEqualTo(Math.pow(2, 40));
    }

    @Test
    void isReadBackAsItWasGiven() {
        assertThat(Stream.generate(ids::code).limit(2_000)).allSatisfy(code -> {
            assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(ShortCode.typed(code.text().toLowerCase(Locale.ROOT).replace("-", " ")))
                    .contains(code);
        });
    }

    @Test
    void takesOneForAnotherOnlyWhereTheAlphabetHasOneOfThem() {
        assertThat(ShortCode.typed("oOiI-lLuU").orElseThrow().text()).isEqualTo("0011-11VV");
        assertThat(ShortCode.typed("5S8B-2Z66").orElseThrow().text()).isEqualTo("5S8B-2Z66");
    }

    @Test
    void showsItselfInNoLog() {
        assertThat(ids.code()).hasToString("ShortCode");
    }
}

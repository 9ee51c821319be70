package id.desa.anjungan.backend.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private final ShortCode code = ShortCode.draw(new Random(7));

    @Test
    void understandsHoweverItIsTyped() {
        assertThat(ShortCode.typed(code.spaced())).contains(code);
        assertThat(ShortCode.typed(" " + code.spaced().toLowerCase(Locale.ROOT).replace('-', ' ') + " "))
                .contains(code);
        var zeros = new ShortCode("00000000");
        assertThat(ShortCode.typed("oooo-OOOO")).contains(zeros);
    }

    @Test
    void showsOneWrongLetter() {
        var letters = code.letters();
        var wrong = IntStream.range(0, ShortCode.LENGTH)
                .mapToObj(at ->
                        letters.substring(0, at) + (letters.charAt(at) == '7' ? '8' : '7') + letters.substring(at + 1));
        assertThat(wrong.filter(text -> !text.equals(letters)))
                .allMatch(text -> ShortCode.typed(text).isEmpty());
    }

    @Test
    void showsTwoSwappedNeighbours() {
        var swapped = new ShortCode("1200000" + "8");
        assertThat(ShortCode.typed(swapped.letters())).isPresent();
        assertThat(ShortCode.typed("21000008")).isEmpty();
    }

    @Test
    void refusesEverythingElse() {
        assertThat(ShortCode.typed("")).isEmpty();
        assertThat(ShortCode.typed("4K7M-2QX")).isEmpty();
        assertThat(ShortCode.typed("UUUU-UUUU")).isEmpty();
        assertThat(ShortCode.typed("x".repeat(100_000))).isEmpty();
    }

    @Test
    void writesAFingerprintInFourGroups() {
        assertThat(Fingerprint.ofBytes(new byte[32])).isEqualTo("0000-0000-0000-0000");
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xff);
        assertThat(Fingerprint.ofBytes(bytes)).isEqualTo("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        bytes[0] = 0b00001_000;
        bytes[1] = (byte) 0b01_00011_0;
        assertThat(Fingerprint.ofBytes(bytes)).startsWith("113");
    }
}

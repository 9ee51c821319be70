package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerbilangTest {
    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "21, dua puluh satu",
        "100, seratus",
        "101, seratus satu",
        "111, seratus sebelas",
        "200, dua ratus",
        "1000, seribu",
        "1001, seribu satu",
        "1100, seribu seratus",
        "1999, seribu sembilan ratus sembilan puluh sembilan",
        "2000, dua ribu",
        "11000, sebelas ribu",
        "100000, seratus ribu",
        "101000, seratus satu ribu",
        "1000000, satu juta",
        "1001000, satu juta seribu",
        "1500000, satu juta lima ratus ribu",
        "1000000000, satu miliar",
        "2000001000, dua miliar seribu",
        "1000000000000, satu triliun",
        "999000000000011, sembilan ratus sembilan puluh sembilan triliun sebelas",
    })
    void saysNumbersAsTheyAreRead(long number, String words) {
        assertThat(Terbilang.words(number)).isEqualTo(words);
    }

    @Test
    void writesMoneyInDigitsAndWords() {
        assertThat(Terbilang.rupiah(1_500_000)).isEqualTo("Rp\u00A01.500.000,00 (satu juta lima ratus ribu rupiah)");
        assertThat(Terbilang.rupiah(0)).isEqualTo("Rp\u00A00,00 (nol rupiah)");
    }

    @Test
    void refusesWhatItCannotSay() {
        assertThatThrownBy(() -> Terbilang.words(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terbilang.words(1_000_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }
}

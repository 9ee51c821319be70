package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EjaanTest {
    @ParameterizedTest
    @CsvSource({
        "PURWACARITA, Purwacarita",
        "PETANI/PEKEBUN, Petani/Pekebun",
        "KOTA UJI, Kota Uji",
        "DKI JAKARTA, DKI Jakarta",
        "Luar Negeri, Luar Negeri",
        "BELUM/TIDAK BEKERJA, Belum/Tidak Bekerja",
    })
    void putsCapitalsOfTheRegisterIntoTitleCase(String register, String letter) {
        assertThat(Ejaan.title(register)).isEqualTo(letter);
    }

    @Test
    void keepsALetterAfterAnApostropheSmall() {
        assertThat(Ejaan.title("JA'FAR")).isEqualTo("Ja'far");
    }

    @ParameterizedTest
    @CsvSource({
        "Pengajuan KUR., pengajuan KUR",
        "KUR BRI, KUR BRI",
        "'  melamar   pekerjaan ', melamar pekerjaan",
        "'', ''",
    })
    void setsAPhraseIntoASentence(String typed, String set) {
        assertThat(Ejaan.phrase(typed)).isEqualTo(set);
    }

    @Test
    void writesDatesWithTheMonthInWords() {
        assertThat(Tanggal.of(LocalDate.of(2026, 11, 1))).isEqualTo("1 November 2026");
        assertThat(Tanggal.of(LocalDate.of(2020, 2, 29))).isEqualTo("29 Februari 2020");
    }
}

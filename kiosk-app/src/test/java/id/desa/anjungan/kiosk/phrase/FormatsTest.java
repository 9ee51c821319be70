package id.desa.anjungan.kiosk.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final ZonedDateTime WHEN = ZonedDateTime.of(2026, 11, 21, 9, 41, 0, 0, ZoneId.of("Asia/Jakarta"));

    @Test
    void writesTimeAndDateAsTheVillageDoes() {
        assertThat(Formats.clock(Language.ID, WHEN)).isEqualTo("09.41");
        assertThat(Formats.clock(Language.EN, WHEN)).isEqualTo("09:41");
        assertThat(Formats.longDate(Language.ID, WHEN)).isEqualTo("Sabtu, 21 November 2026");
        assertThat(Formats.longDate(Language.EN, WHEN)).isEqualTo("Saturday, 21 November 2026");
    }

    @Test
    void groupsRupiahByPoints() {
        assertThat(Formats.rupiah("1500000")).isEqualTo("Rp 1.500.000");
        assertThat(Formats.rupiah("500")).isEqualTo("Rp 500");
        assertThat(Formats.grouped("")).isEmpty();
    }

    @Test
    void roundsMinutesUpSoThatNobodyComesTooEarly() {
        assertThat(Formats.minutes(Duration.ofSeconds(61))).isEqualTo(2);
        assertThat(Formats.minutes(Duration.ofSeconds(3))).isEqualTo(1);
    }

    @Test
    void greetsALongNameByItsFirstWords() {
        assertThat(Formats.greeted("ZAKARIYA ALFARIZI PUTRA PRATAMA WICAKSANA NING TIRTAWENING"))
                .isEqualTo("Zakariya Alfarizi Putra");
    }

    @Test
    void greetsNamesWithTitlesApostrophesAndHyphens() {
        assertThat(Formats.greeted("H. ABDUL JA'FAR")).isEqualTo("H. Abdul Ja'far");
        assertThat(Formats.greeted("HJ. NUR-AINI")).isEqualTo("Hj. Nur-Aini");
        assertThat(Formats.greeted("SUKINI")).isEqualTo("Sukini");
    }
}

package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WaktuTest {
    private static final Waktu WIB = new Waktu(ZoneId.of("Asia/Jakarta"));
    private static final Instant NOW = Instant.parse("2026-01-02T02:41:00Z");

    @Test
    void saysTimesAsTheOfficeDoes() {
        assertThat(WIB.singkat(Instant.parse("2026-01-01T17:00:00Z"), NOW)).isEqualTo("hari ini 00.00");
        assertThat(WIB.singkat(Instant.parse("2026-01-01T16:59:00Z"), NOW)).isEqualTo("kemarin 23.59");
        assertThat(WIB.singkat(Instant.parse("2025-12-30T01:05:00Z"), NOW)).isEqualTo("30 Des 2025 08.05");
        assertThat(Waktu.tanggal(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agustus 2026");
    }

    @Test
    void saysHowLongInTheUnitThatMatters() {
        assertThat(Waktu.lama(NOW.minusSeconds(59), NOW)).isEqualTo("baru saja");
        assertThat(Waktu.lama(NOW.minusSeconds(60), NOW)).isEqualTo("1 menit");
        assertThat(Waktu.lama(NOW.minusSeconds(3_600), NOW)).isEqualTo("1 jam");
        assertThat(Waktu.lama(NOW.minusSeconds(47 * 3_600), NOW)).isEqualTo("1 hari");
        assertThat(Waktu.lama(NOW.minusSeconds(323L * 86_400), NOW)).isEqualTo("10 bulan");
        assertThat(Waktu.lama(NOW.plusSeconds(5), NOW)).isEqualTo("baru saja");
    }
}

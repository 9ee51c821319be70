package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KopLinesTest {
    @Test
    void leavesAShortAddressOnOneLine() {
        assertThat(KopLines.of("Jl. Balai Desa No. 1 · Telepon 0800-0000-0001"))
                .containsExactly("Jl. Balai Desa No. 1 · Telepon 0800-0000-0001");
    }

    @Test
    void breaksBetweenItemsIntoLinesOfAboutOneLength() {
        assertThat(KopLines.of("Jalan Balai Desa Nomor 1, Tirtawening, Kode Pos 00000 · Telepon 0800-0000-0001 ·"
                        + " desa@contoh.invalid"))
                .containsExactly(
                        "Jalan Balai Desa Nomor 1, Tirtawening, Kode Pos 00000",
                        "Telepon 0800-0000-0001 · desa@contoh.invalid");
    }

    @Test
    void breaksAgainWhatIsStillTooLong() {
        var street = "Jalan Raya Tirtawening Kilometer 12, Dusun Krajan, Kode Pos 00000";
        var mail = "pemerintah.desa.tirtawening.kecamatan.wanasepi@contoh.invalid";
        assertThat(KopLines.of(street + " · Telepon 0800-0000-0001 · " + mail + " · tirtawening.contoh.invalid"))
                .containsExactly(street, "Telepon 0800-0000-0001", mail, "tirtawening.contoh.invalid")
                .allMatch(KopLines::fits);
    }

    @Test
    void leavesAnItemLongerThanALineToBreakBetweenItsWords() {
        var endless = "Jalan ".repeat(20).strip();
        assertThat(KopLines.of(endless)).containsExactly(endless).noneMatch(KopLines::fits);
    }
}

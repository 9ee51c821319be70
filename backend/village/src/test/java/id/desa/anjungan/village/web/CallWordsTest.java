package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallWordsTest {
    @Test
    void namesKiosksAsPeopleDo() {
        assertThat(CallWords.kiosk("balai-desa")).isEqualTo("Anjungan Balai Desa");
        assertThat(CallWords.kiosk("anjungan-pasar")).isEqualTo("Anjungan Pasar");
        assertThat(CallWords.kiosk("Anjungan Balai Desa")).isEqualTo("Anjungan Balai Desa");
    }

    @Test
    void hasWordsForWhateverAPrinterSays() {
        assertThat(CallWords.of("RESIDENT")).isEqualTo("warga minta dibantu");
        assertThat(CallWords.of("printer:media-jam")).isEqualTo("kertas macet");
        assertThat(CallWords.of("printer:something-new")).isEqualTo("ada perangkat yang perlu dilihat");
    }
}

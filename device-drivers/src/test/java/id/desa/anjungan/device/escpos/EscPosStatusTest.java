package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Bit patterns of Epson's manual for `DLE EOT`.
class EscPosStatusTest {
    private static final int WELL = 0x12;

    private static PrinterStatus meaning(int offlineCause, int errorCause, int paperSensor) {
        return new EscPosStatus(WELL, offlineCause, errorCause, paperSensor).meaning(true);
    }

    @Test
    void stopsForAPrinterThatIsOffLineAndDoesNotSayWhyButNotForAHeldFeedButton() {
        assertThat(new EscPosStatus(0x1A, WELL, WELL, WELL).meaning(true))
                .isEqualTo(new PrinterStatus.Stopped(PrinterReason.OTHER));
        assertThat(new EscPosStatus(0x5A, 0x1A, WELL, WELL).meaning(true)).isEqualTo(new PrinterStatus.Ready());
    }

    @Test
    void readsAPrinterInGoodOrder() {
        assertThat(meaning(WELL, WELL, WELL)).isEqualTo(new PrinterStatus.Ready());
    }

    @Test
    void readsOpenCoverAndEmptyRoll() {
        assertThat(meaning(0x16, WELL, WELL)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        assertThat(meaning(0x32, WELL, 0x7E)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
    }

    /// Some clones know no question about their paper sensor.
    @Test
    void believesAPrinterThatStoppedForWantOfPaperWithoutItsPaperSensor() {
        assertThat(meaning(0x32, WELL, WELL)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        assertThat(meaning(0x36, WELL, WELL))
                .isEqualTo(new PrinterStatus.Stopped(Set.of(PrinterReason.COVER_OPEN, PrinterReason.MEDIA_EMPTY)));
    }

    @Test
    void readsTheNearEndAsAWarning() {
        assertThat(meaning(WELL, WELL, 0x1E)).isEqualTo(new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
    }

    @Test
    void tellsAJammedCutterFromOtherErrors() {
        assertThat(meaning(0x52, 0x1A, WELL)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.CUTTER_ERROR));
        assertThat(meaning(0x52, WELL, WELL)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.OTHER));
    }

    @Test
    void takesNoOtherAnswerForAStatus() {
        assertThat(EscPosStatus.isStatus(0x12)).isTrue();
        assertThat(EscPosStatus.isStatus(0x37)).isFalse();
        assertThat(EscPosStatus.isStatus(0x00)).isFalse();
        assertThat(EscPosStatus.isStatus(0xFF)).isFalse();
    }
}

package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Bit patterns of Epson's manual for `DLE EOT`.
class EscPosStatusTest {
    private static final int WELL = 0x12;

    @Test
    void readsAPrinterInGoodOrder() {
        assertThat(EscPosStatus.decode(WELL, WELL, WELL)).isEqualTo(new PrinterStatus.Ready());
    }

    @Test
    void readsOpenCoverAndEmptyRoll() {
        assertThat(EscPosStatus.decode(0x16, WELL, WELL))
                .isEqualTo(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        assertThat(EscPosStatus.decode(0x32, WELL, 0x7E))
                .isEqualTo(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
    }

    @Test
    void readsTheNearEndAsAWarning() {
        assertThat(EscPosStatus.decode(WELL, WELL, 0x1E))
                .isEqualTo(new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
    }

    @Test
    void tellsAJammedCutterFromOtherErrors() {
        assertThat(EscPosStatus.decode(0x52, 0x1A, WELL))
                .isEqualTo(new PrinterStatus.Stopped(PrinterReason.CUTTER_ERROR));
        assertThat(EscPosStatus.decode(0x52, WELL, WELL)).isEqualTo(new PrinterStatus.Stopped(PrinterReason.OTHER));
    }

    @Test
    void takesNoOtherAnswerForAStatus() {
        assertThat(EscPosStatus.isStatus(0x12)).isTrue();
        assertThat(EscPosStatus.isStatus(0x37)).isFalse();
        assertThat(EscPosStatus.isStatus(0x00)).isFalse();
        assertThat(EscPosStatus.isStatus(0xFF)).isFalse();
    }
}

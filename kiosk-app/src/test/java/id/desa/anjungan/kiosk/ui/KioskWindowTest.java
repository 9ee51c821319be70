package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class KioskWindowTest {
    /// Somebody turned the display by a quarter, and has to find the button that keeps it so.
    @Test
    void showsAllOfAPictureOnADisplayThatWasTurned() {
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 1920, 1080), 1))
                .isEqualTo(0.5625);
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 1080, 1920), 1))
                .isEqualTo(1);
    }

    @Test
    void growsNoPictureBeyondItsCanvas() {
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 2160, 3840), 1))
                .isEqualTo(1);
    }
}

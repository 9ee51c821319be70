package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;

class KioskWindowTest extends FxTest {
    /// Somebody turned the display by a quarter, and has to find the button that keeps it so.
    @Test
    void showsAllOfAPictureOnADisplayThatWasTurned() {
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 1920, 1080), 1))
                .isEqualTo(0.5625);
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 1080, 1920), 1))
                .isEqualTo(1);
    }

    /// Nothing written about the screen, and a small panel: or JavaFX without a display, whose own is smaller still.
    @Test
    void opensWholeOnADisplaySmallerThanItsPicture() {
        onFx(() -> {
            var window = new KioskWindow(
                    new ScreenView(_ -> {}, Tick.SILENT, false), Canvas.PORTRAIT, KioskWindow.Frame.KIOSK, "Anjungan");
            window.open();
            var glass = Screen.getPrimary().getBounds();
            var stage = window.stage();
            window.close();
            assertThat(glass.getHeight()).as("no display of this test").isLessThan(1920);
            assertThat(window.scale()).isEqualTo(glass.getHeight() / 1920);
            assertThat(new Rectangle2D(0, 0, stage.getWidth(), stage.getHeight()))
                    .isEqualTo(new Rectangle2D(0, 0, glass.getWidth(), glass.getHeight()));
            assertThat(window.view().getLayoutX() * 2 + 1080 * window.scale())
                    .as("in the middle")
                    .isEqualTo(glass.getWidth());
        });
    }

    @Test
    void growsNoPictureBeyondItsCanvas() {
        assertThat(KioskWindow.fitting(Canvas.PORTRAIT, new Rectangle2D(0, 0, 2160, 3840), 1))
                .isEqualTo(1);
    }
}

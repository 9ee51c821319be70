package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Theme;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Takes pictures of screens without ever showing a window: one view and one scene for all of them. JavaFX thread only.
public final class Snapshots {
    private final ScreenView view = new ScreenView(_ -> {}, Tick.SILENT, false);
    private final Scene scene = new Scene(view);

    /// Colours of one picture, row by row.
    public record Picture(int[] argb, int width, int height) {
        /// May be called on any thread.
        public byte[] png() {
            return Png.of(argb, width, height);
        }
    }

    public Picture take(Screen screen, Theme theme, Canvas canvas) {
        view.show(screen, theme, canvas);
        return picture(canvas);
    }

    /// Places everything without drawing it: for checks.
    void lay(Screen screen, Theme theme, Canvas canvas) {
        view.show(screen, theme, canvas);
        view.applyCss();
        view.layout();
    }

    private Picture picture(Canvas canvas) {
        var image = new WritableImage(canvas.width(), canvas.height());
        scene.snapshot(image);
        var argb = new int[canvas.width() * canvas.height()];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        canvas.width(),
                        canvas.height(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        canvas.width());
        return new Picture(argb, canvas.width(), canvas.height());
    }

    ScreenView view() {
        return view;
    }
}

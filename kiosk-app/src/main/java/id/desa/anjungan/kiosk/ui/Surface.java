package id.desa.anjungan.kiosk.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Paint;

/// Flat surfaces with a rim, built from fills alone: a blurred shadow costs a small board a frame.
final class Surface {
    private Surface() {}

    static Background flat(Paint fill, double radius) {
        return new Background(new BackgroundFill(fill, new CornerRadii(radius), Insets.EMPTY));
    }

    static Background outlined(Paint fill, Paint line, double stroke, double radius) {
        return raised(fill, line, line, stroke, 0, radius);
    }

    /// A surface with a border, and a lower rim that is `lift` high: it looks as if it could be pressed.
    static Background raised(Paint fill, Paint line, Paint edge, double stroke, double lift, double radius) {
        return new Background(
                new BackgroundFill(edge, new CornerRadii(radius), Insets.EMPTY),
                new BackgroundFill(line, new CornerRadii(radius), new Insets(0, 0, lift, 0)),
                new BackgroundFill(
                        fill,
                        new CornerRadii(Math.max(0, radius - stroke)),
                        new Insets(stroke, stroke, stroke + lift, stroke)));
    }
}

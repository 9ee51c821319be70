package id.desa.anjungan.kiosk.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/// What everything lies on: mori, or the indigo cloth with its motif.
final class Backdrop extends Pane {
    private final Kawung kawung = new Kawung();

    Backdrop() {
        setMouseTransparent(true);
        kawung.setManaged(false);
        getChildren().add(kawung);
    }

    void show(boolean cloth, Look look) {
        var palette = look.palette();
        kawung.setVisible(cloth && !palette.stark());
        if (!cloth) {
            setBackground(Surface.flat(palette.ground(), 0));
            return;
        }
        var gradient = new LinearGradient(
                0,
                0,
                0.25,
                1,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, palette.cloth()),
                new Stop(1, palette.clothEnd()));
        setBackground(new Background(new BackgroundFill(gradient, CornerRadii.EMPTY, Insets.EMPTY)));
        var canvas = look.metrics().canvas();
        if (kawung.isVisible()) {
            kawung.cover(
                    canvas.width(),
                    canvas.height(),
                    look.px(168),
                    palette.onCloth().deriveColor(0, 1, 1, 0.11));
        }
    }
}

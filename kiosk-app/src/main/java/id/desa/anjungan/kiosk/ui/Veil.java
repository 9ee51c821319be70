package id.desa.anjungan.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Under a message on a card: the outline of a screen, darkened. What was there before is gone, not merely covered.
final class Veil extends Pane {
    private final List<Region> ghosts = new ArrayList<>();
    private final Region scrim = new Region();
    private final Region card = new Region();

    Veil() {
        for (var i = 0; i < 6; i++) {
            ghosts.add(new Region());
        }
        getChildren().addAll(ghosts);
        getChildren().addAll(scrim, card);
        getChildren().forEach(child -> child.setManaged(false));
    }

    void show(Rectangle2D at, Look look) {
        var palette = look.palette();
        var canvas = look.metrics().canvas();
        var margin = look.metrics().margin();
        var y = look.metrics().header() + look.px(64);
        ghosts.forEach(ghost -> ghost.setBackground(Surface.flat(palette.line(), look.px(20))));
        Target.place(ghosts.get(0), margin, y, look.px(520), look.px(56));
        Target.place(ghosts.get(1), margin, y + look.px(84), look.px(380), look.px(56));
        for (var i = 2; i < 6; i++) {
            var wide = (canvas.width() - 2 * margin - look.px(28)) / 2;
            Target.place(
                    ghosts.get(i),
                    margin + (i % 2) * (wide + look.px(28)),
                    y + look.px(220) + Math.floorDiv(i - 2, 2) * look.px(268),
                    wide,
                    look.px(240));
        }
        scrim.setBackground(Surface.flat(palette.scrim(), 0));
        Target.place(scrim, 0, 0, canvas.width(), canvas.height());
        card.setBackground(Surface.outlined(
                palette.ground(),
                palette.stark() ? palette.ink() : palette.ground(),
                look.px(palette.stroke()),
                look.px(48)));
        Target.place(card, at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }
}

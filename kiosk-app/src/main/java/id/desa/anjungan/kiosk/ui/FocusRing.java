package id.desa.anjungan.kiosk.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;

/// The one visible mark of where the keypad is: two lines, so that it shows on light and on dark.
final class FocusRing extends Region {
    FocusRing() {
        setMouseTransparent(true);
        setVisible(false);
    }

    void around(Bounds bounds, Look look) {
        var palette = look.palette();
        var width = look.px(7);
        var gap = look.px(5);
        var radius = new CornerRadii(look.px(40));
        setBorder(new Border(
                new BorderStroke(palette.ring(), BorderStrokeStyle.SOLID, radius, new BorderWidths(width)),
                new BorderStroke(
                        palette.paper(),
                        BorderStrokeStyle.SOLID,
                        new CornerRadii(look.px(34)),
                        new BorderWidths(gap),
                        new Insets(width))));
        var reach = width + gap - look.px(2);
        resizeRelocate(
                bounds.getMinX() - reach,
                bounds.getMinY() - reach,
                bounds.getWidth() + 2 * reach,
                bounds.getHeight() + 2 * reach);
        setVisible(true);
    }
}

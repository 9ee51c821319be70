package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Icon;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// One icon, duotone or bold, filling its square.
final class Glyph extends Region {
    private static final double GRID = 256;

    private final SVGPath soft = new SVGPath();
    private final SVGPath line = new SVGPath();
    private final Group drawing = new Group(soft, line);
    private String shown = "";

    Glyph() {
        drawing.setManaged(false);
        soft.setOpacity(0.2);
        getChildren().add(drawing);
        setMouseTransparent(true);
    }

    void duotone(Icon icon, Color colour) {
        duotone(icon == Icon.CHECK ? "CHECK_FILL" : icon.name(), colour);
    }

    void duotone(String name, Color colour) {
        draw(name, false, colour);
    }

    void bold(Icon icon, Color colour) {
        bold(icon.name(), colour);
    }

    void bold(String name, Color colour) {
        draw(name, true, colour);
    }

    private void draw(String name, boolean bold, Color colour) {
        setVisible(!name.equals(Icon.NONE.name()));
        if (!isVisible()) {
            return;
        }
        soft.setFill(colour);
        line.setFill(colour);
        if (!shown.equals(name + bold)) {
            shown = name + bold;
            var paths = Phosphor.drawing(name);
            soft.setContent(bold ? "" : paths.soft());
            line.setContent(bold ? paths.bold() : paths.line());
        }
    }

    @Override
    protected void layoutChildren() {
        var scale = Math.min(getWidth(), getHeight()) / GRID;
        drawing.getTransforms()
                .setAll(
                        new Translate((getWidth() - GRID * scale) / 2, (getHeight() - GRID * scale) / 2),
                        new Scale(scale, scale));
    }
}

package id.desa.anjungan.kiosk.ui;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/// The sign of the demo village: a shield with a flame over two waves. Our own drawing.
final class Crest extends Region {
    private static final double WIDE = 96;
    private static final double TALL = 112;

    private final SVGPath shield = path("M48 4 L89 15 V57 C89 83 70 99 48 108 C26 99 7 83 7 57 V15 Z");
    private final SVGPath flame = path("M48 22 C59 35 60 47 48 60 C36 47 37 35 48 22 Z");
    private final SVGPath high = path("M20 70 C28 62 36 62 44 69 S60 77 76 67");
    private final SVGPath low = path("M26 86 C33 79 40 79 47 85 S61 91 71 83");
    private final Group drawing = new Group(shield, flame, high, low);

    Crest() {
        drawing.setManaged(false);
        getChildren().add(drawing);
        for (var wave : List.of(high, low)) {
            wave.setFill(Color.TRANSPARENT);
            wave.setStrokeWidth(4.5);
            wave.setStrokeLineCap(StrokeLineCap.ROUND);
        }
        shield.setStrokeWidth(5.5);
        setMouseTransparent(true);
    }

    private static SVGPath path(String content) {
        var path = new SVGPath();
        path.setContent(content);
        return path;
    }

    void wear(Palette palette, boolean onCloth) {
        var stark = palette.stark();
        shield.setFill(stark ? Color.BLACK : onCloth ? Color.web("#1B356A") : Color.web("#1E3A6E"));
        shield.setStroke(stark ? Color.WHITE : Color.web("#E0A02B"));
        flame.setFill(stark ? Color.WHITE : Color.web("#E8A52B"));
        high.setStroke(Color.WHITE);
        low.setStroke(stark ? Color.WHITE : Color.web("#B9CDF8"));
    }

    static double wide(double tall) {
        return tall * WIDE / TALL;
    }

    @Override
    protected void layoutChildren() {
        var scale = Math.min(getWidth() / WIDE, getHeight() / TALL);
        drawing.getTransforms().setAll(new Scale(scale, scale));
    }
}

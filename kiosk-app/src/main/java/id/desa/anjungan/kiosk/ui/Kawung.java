package id.desa.anjungan.kiosk.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;

/// The kawung motif: four ellipses and four dots around a point, twice a tile. Drawn once for a size and
/// colour, and kept as the bitmap that a [Canvas] is.
final class Kawung extends Canvas {
    private String drawn = "";

    Kawung() {
        setMouseTransparent(true);
    }

    void cover(double width, double height, double tile, Color colour) {
        var wanted = width + "x" + height + "/" + tile + colour;
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        setWidth(width);
        setHeight(height);
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        pen.setStroke(colour);
        pen.setFill(colour);
        pen.setLineWidth(Math.max(1, tile / 90));
        var half = tile / 2;
        for (var row = 0; row * half <= height + tile; row++) {
            for (var column = 0; column * tile <= width + tile; column++) {
                flower(column * tile + (row % 2) * half, row * half, half);
            }
        }
    }

    private void flower(double x, double y, double reach) {
        var pen = getGraphicsContext2D();
        for (var turn = 0; turn < 4; turn++) {
            pen.save();
            pen.translate(x, y);
            pen.rotate(45 + 90 * turn);
            var length = reach * Math.sqrt(2) / 2;
            pen.strokeOval(length * 0.1, -length * 0.23, length * 0.8, length * 0.46);
            dot(length * 0.42, 0, length * 0.035);
            dot(length * 0.58, 0, length * 0.035);
            pen.restore();
        }
        pen.save();
        pen.translate(x, y);
        for (var turn = 0; turn < 4; turn++) {
            dot(reach * 0.13, 0, reach * 0.022);
            pen.rotate(90);
        }
        pen.restore();
    }

    private void dot(double x, double y, double radius) {
        getGraphicsContext2D().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// Cross hairs: the spot a finger is to be put on.
final class TargetBlock extends Block<Part.Target> {
    private static final double SIZE = 200;

    private final Circle well = new Circle();
    private final Circle ring = new Circle();
    private final Circle dot = new Circle();
    private final Line across = new Line();
    private final Line down = new Line();

    TargetBlock() {
        super(Part.Target.class);
        getChildren().addAll(well, across, down, ring, dot);
    }

    @Override
    void draw(Part.Target shown, Look worn) {
        var palette = worn.palette();
        well.setFill(palette.neutral().ground());
        ring.setFill(Color.TRANSPARENT);
        ring.setStroke(palette.primary());
        ring.setStrokeWidth(worn.px(6));
        dot.setFill(palette.stark() ? palette.ink() : palette.danger().strong());
        for (var line : new Line[] {across, down}) {
            line.setStroke(palette.primary());
            line.setStrokeWidth(worn.px(4));
        }
    }

    /// Where it belongs in the whole picture.
    void stand(Rectangle2D picture) {
        var side = look().px(SIZE);
        place(
                this,
                picture.getMinX() + part().x() * picture.getWidth() - side / 2,
                picture.getMinY() + part().y() * picture.getHeight() - side / 2,
                side,
                side);
    }

    @Override
    double least(double width) {
        return look().px(SIZE);
    }

    @Override
    protected void layoutChildren() {
        var middle = getWidth() / 2;
        for (var circle : new Circle[] {well, ring, dot}) {
            circle.setCenterX(middle);
            circle.setCenterY(middle);
        }
        well.setRadius(middle);
        ring.setRadius(middle * 0.62);
        dot.setRadius(middle * 0.12);
        lie(across, 0, middle, getWidth(), middle);
        lie(down, middle, 0, middle, getHeight());
    }

    private static void lie(Line line, double x, double y, double toX, double toY) {
        line.setStartX(x);
        line.setStartY(y);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// Seconds left: the number, and the ring that closes around it.
final class CountdownBlock extends Block<Part.Countdown> {
    private final Circle rail = new Circle();
    private final Arc arc = new Arc();
    private final Words number = new Words();
    private final Timeline sweep = new Timeline();

    CountdownBlock() {
        super(Part.Countdown.class);
        for (var shape : List.of(rail, arc)) {
            shape.setFill(Color.TRANSPARENT);
            shape.setManaged(false);
        }
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setStartAngle(90);
        getChildren().addAll(rail, arc, number);
    }

    @Override
    void draw(Part.Countdown shown, Look worn) {
        var palette = worn.palette();
        rail.setStroke(palette.stark() ? Color.web("#FFFFFF") : palette.line());
        arc.setStroke(palette.attention().strong());
        number.say(String.valueOf(shown.seconds()));
        number.wear(Face.TABULAR_BOLD.at(worn.px(worn.compact() ? 96 : 148)), 0, palette.ink(), TextAlignment.CENTER);
        var angle = 360.0 * Math.clamp(shown.seconds() / (double) Math.max(1, shown.of()), 0, 1);
        sweep.stop();
        if (worn.motion()) {
            sweep.getKeyFrames()
                    .setAll(new KeyFrame(
                            Duration.millis(900), new KeyValue(arc.lengthProperty(), angle, Interpolator.LINEAR)));
            sweep.play();
        } else {
            arc.setLength(angle);
        }
    }

    @Override
    boolean emblem() {
        return true;
    }

    @Override
    double least(double width) {
        return look().px(look().compact() ? 190 : 300);
    }

    @Override
    double most(double width) {
        return Math.max(least(width), look().px(360));
    }

    @Override
    protected void layoutChildren() {
        var stroke = look().px(look().compact() ? 20 : 30);
        var radius = (Math.min(getWidth(), getHeight()) - stroke) / 2;
        for (var shape : List.of(rail, arc)) {
            shape.setStrokeWidth(stroke);
        }
        rail.setCenterX(getWidth() / 2);
        rail.setCenterY(getHeight() / 2);
        rail.setRadius(radius);
        arc.setCenterX(getWidth() / 2);
        arc.setCenterY(getHeight() / 2);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        var tall = number.heightAt(getWidth());
        place(number, 0, (getHeight() - tall) / 2, getWidth(), tall);
    }
}

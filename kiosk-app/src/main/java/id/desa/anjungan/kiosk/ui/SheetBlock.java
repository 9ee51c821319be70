package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The printer with the sheet leaving it, as far as the printer itself says; under it what page, and a bar.
final class SheetBlock extends Block<Part.Sheet> {
    private static final double WIDE = 640;
    private static final double TALL = 700;
    private static final double SLOT = 356;
    private static final double SHEET = 330;

    private final DoubleProperty out = new SimpleDoubleProperty();
    private final Group printer = new Group();
    private final Group paper = new Group();
    private final Words caption = new Words();
    private final Region rail = new Region();
    private final Region bar = new Region();
    private final Timeline slide = new Timeline();

    SheetBlock() {
        super(Part.Sheet.class);
        printer.setManaged(false);
        getChildren().addAll(printer, caption, rail, bar);
        out.addListener(_ -> requestLayout());
    }

    @Override
    void draw(Part.Sheet shown, Look worn) {
        var palette = worn.palette();
        caption.say(shown.caption());
        caption.wear(Type.LEAD, worn, palette.second(), TextAlignment.CENTER);
        rail.setBackground(Surface.outlined(
                palette.stark() ? palette.paper() : palette.line(),
                palette.line(),
                worn.px(palette.stroke()),
                worn.px(14)));
        bar.setBackground(Surface.flat(palette.primary(), worn.px(14)));
        var measured = shown.fraction() >= 0 && !shown.caption().isEmpty();
        rail.setVisible(measured);
        bar.setVisible(measured);
        paint(palette, shown.slip());
        var target = Math.clamp(shown.fraction(), 0, 1);
        slide.stop();
        if (worn.motion()) {
            slide.getKeyFrames()
                    .setAll(new KeyFrame(Duration.millis(600), new KeyValue(out, target, Interpolator.EASE_BOTH)));
            slide.play();
        } else {
            out.set(target);
        }
    }

    private void paint(Palette palette, boolean slip) {
        var body = palette.stark() ? Color.BLACK : Color.web("#1E3A6E");
        var lid = palette.stark() ? Color.BLACK : Color.web("#2F5299");
        var slot = palette.stark() ? Color.WHITE : Color.web("#0D1B38");
        var tray = box(slip ? 210 : 150, 20, slip ? 220 : 340, 200, 20, Color.WHITE, palette.edge());
        var hull = box(20, 150, 600, 280, 44, body, palette.stark() ? Color.WHITE : null);
        var top = box(20, 150, 600, 84, 44, lid, null);
        var flat = box(20, 196, 600, 40, 0, lid, null);
        var lamp = box(532, 270, 34, 34, 34, palette.stark() ? Color.WHITE : Color.web("#67D99A"), null);
        var mouth = box(slip ? 190 : 110, SLOT - 16, slip ? 260 : 420, 32, 32, slot, null);
        draw(palette, slip);
        printer.getChildren().setAll(tray, hull, top, flat, lamp, mouth, paper);
    }

    /// The sheet hangs from the slot; a clip hides what is still inside.
    private void draw(Palette palette, boolean slip) {
        var wide = slip ? 200.0 : 340.0;
        var x = (WIDE - wide) / 2;
        var grey = Color.web("#D9CFBC");
        var ink = Color.web("#1B1A17");
        var page = box(x, 0, wide, SHEET, 4, Color.WHITE, palette.edge());
        paper.getChildren().setAll(page);
        var inset = wide * 0.12;
        double[][] lines = slip
                ? new double[][] {{0.5, 150}, {0.76, 178}, {0.76, 202}, {0.6, 226}, {0.3, 262}}
                : new double[][] {{0.76, 40}, {0.5, 66}, {0.76, 120}, {0.76, 148}, {0.76, 176}, {0.56, 204}};
        for (var line : lines) {
            var centred = slip || line[1] < 70;
            var w = wide * line[0];
            paper.getChildren()
                    .add(box(
                            centred ? x + (wide - w) / 2 : x + inset,
                            line[1],
                            w,
                            line[1] == 40 ? 18 : 11,
                            5,
                            grey,
                            null));
        }
        var side = slip ? 96.0 : 64.0;
        paper.getChildren()
                .add(
                        slip
                                ? box(x + (wide - side) / 2, 34, side, side, 6, ink, null)
                                : box(x + wide - inset - side, 232, side, side, 6, ink, null));
    }

    private static Rectangle box(double x, double y, double w, double h, double arc, Color fill, @Nullable Color line) {
        var box = new Rectangle(x, y, w, h);
        box.setArcWidth(2 * Math.min(arc, h / 2));
        box.setArcHeight(2 * Math.min(arc, h / 2));
        box.setFill(fill);
        if (line != null) {
            box.setStroke(line);
            box.setStrokeWidth(4);
        }
        return box;
    }

    @Override
    boolean emblem() {
        return true;
    }

    private double words(double width) {
        return caption.heightAt(width) + (rail.isVisible() ? look().gap(20) + look().px(28) : 0);
    }

    @Override
    double least(double width) {
        return look().px(look().compact() ? 190 : 280) + words(width) + look().gap(24);
    }

    @Override
    double most(double width) {
        return Math.max(least(width), look().px(look().metrics().portrait() ? 660 : 620) + words(width));
    }

    @Override
    protected void layoutChildren() {
        var words = words(getWidth());
        var room = getHeight() - words - look().gap(24);
        var scale = Math.min(room / TALL, getWidth() * 0.9 / WIDE);
        var shown = out.get() * SHEET;
        paper.setTranslateY(SLOT - (SHEET - shown));
        var clip = new Rectangle(0, SHEET - shown, WIDE, SHEET + 4);
        paper.setClip(clip);
        printer.getTransforms()
                .setAll(
                        new Translate((getWidth() - WIDE * scale) / 2, Math.max(0, (room - TALL * scale) / 2)),
                        new Scale(scale, scale));
        var y = room + look().gap(24);
        place(caption, 0, y, getWidth(), caption.heightAt(getWidth()));
        y += caption.heightAt(getWidth()) + look().gap(20);
        var wide = Math.min(getWidth(), look().px(760));
        var x = (getWidth() - wide) / 2;
        place(rail, x, y, wide, look().px(28));
        place(bar, x, y, Math.max(look().px(28), wide * out.get()), look().px(28));
    }
}

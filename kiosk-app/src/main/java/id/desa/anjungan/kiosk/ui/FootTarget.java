package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import javafx.scene.text.TextAlignment;

/// One thing of the foot: icon over its word, or beside it where there is width and no height. Help is warm.
final class FootTarget extends Target {
    private final Glyph glyph = new Glyph();
    private final Words label = new Words();
    private double icon;
    private double pad;
    private boolean beside;

    FootTarget(Touch touch) {
        super(touch);
        getChildren().addAll(glyph, label);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var help = worn.icon() == Icon.HAND;
        beside = !look.metrics().portrait() && !look.metrics().canvas().small();
        icon = look.px(44);
        pad = look.px(beside ? 24 : 14);
        var ink = pressed
                ? palette.neutral().onStrong()
                : help ? palette.attention().words() : palette.second();
        label.say(worn.label());
        label.wear(
                Face.SEMIBOLD.at(Math.max(
                        look.metrics().canvas().small() ? 12.5 : 10,
                        look.metrics().bandText(Type.TINY))),
                -0.08,
                ink,
                beside ? TextAlignment.LEFT : TextAlignment.CENTER);
        glyph.duotone(worn.icon(), pressed || help ? ink : palette.neutral().words());
        var fill = pressed
                ? palette.neutral().strong()
                : help ? palette.attention().ground() : palette.paper();
        var line = help ? palette.attention().line() : palette.paper();
        setBackground(Surface.outlined(fill, pressed ? fill : line, look.px(palette.stroke()), look.px(26)));
    }

    double wish() {
        return 2 * pad + label.line() + (beside ? icon + pad / 2 : 0);
    }

    boolean crowded(double width) {
        return label.breaksAt(width - pad - (beside ? icon + pad : 0));
    }

    @Override
    protected void layoutChildren() {
        if (beside) {
            var room = Math.min(label.line(), getWidth() - 1.5 * pad - icon);
            var tall = label.heightAt(room);
            var x = (getWidth() - icon - pad / 2 - room) / 2;
            place(glyph, x, (getHeight() - icon) / 2, icon, icon);
            place(label, x + icon + pad / 2, (getHeight() - tall) / 2, room, tall);
            return;
        }
        var room = getWidth() - pad;
        var tall = label.heightAt(room);
        var between = pad * 0.35;
        var y = (getHeight() - icon - between - tall) / 2;
        place(glyph, (getWidth() - icon) / 2, y, icon, icon);
        place(label, pad / 2, y + icon + between, room, tall);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import javafx.scene.text.TextAlignment;

/// One key of an on-screen keyboard: a character, or an icon, or a short word.
final class KeyTarget extends Target {
    private final Type type;
    private final Glyph glyph = new Glyph();
    private final Words label = new Words();
    private double icon;
    private double pad;
    private boolean figure;
    private boolean function;

    /// @param type of a single character; words take the button's
    KeyTarget(Touch touch, Type type) {
        super(touch);
        this.type = type;
        getChildren().addAll(glyph, label);
    }

    /// A key that does something else than type is tinted.
    KeyTarget function() {
        function = true;
        return this;
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var single = worn.label().length() == 1;
        var ink = single ? palette.neutral().words() : palette.second();
        figure = worn.icon() != Icon.NONE;
        icon = look.px(single || type == Type.LETTER ? 46 : 64);
        pad = look.px(12);
        label.say(figure ? "" : worn.label());
        label.wear(single ? type : word(), look, worn.enabled() ? ink : palette.second(), TextAlignment.CENTER);
        glyph.duotone(worn.icon(), function ? palette.neutral().words() : palette.second());
        var tinted = pressed || function;
        var fill = tinted ? palette.neutral().ground() : palette.paper();
        var line = pressed ? palette.neutral().strong() : palette.line();
        var lift = pressed ? 0 : look.px(4);
        setBackground(Surface.raised(
                fill, line, palette.edge(), look.px(palette.stroke()), lift, look.px(type == Type.KEY ? 28 : 20)));
    }

    private Type word() {
        return type == Type.KEY ? Type.CARD : Type.STRONG;
    }

    boolean crowded(double width) {
        return label.breaksAt(width - 2 * pad);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth() - 2 * pad;
        var height = label.heightAt(width);
        place(label, pad, (getHeight() - height) / 2 - 1, width, height);
        place(glyph, (getWidth() - icon) / 2, (getHeight() - icon) / 2 - 1, icon, icon);
    }
}

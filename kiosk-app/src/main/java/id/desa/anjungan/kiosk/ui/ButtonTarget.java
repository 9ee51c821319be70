package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Action.Emphasis;
import id.desa.anjungan.kiosk.screen.Icon;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A button of the action row: icon and words on the middle axis, an arrow on the side it points to.
final class ButtonTarget extends Target {
    private static final double PAD = 32;
    private static final double ICON = 52;
    private static final double BETWEEN = 20;

    private final Glyph glyph = new Glyph();
    private final Words label = new Words();
    private double pad;
    private double icon;
    private double between;
    private double base;
    private boolean trailing;
    private boolean sunk;

    ButtonTarget(Touch touch) {
        super(touch);
        getChildren().addAll(glyph, label);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var ink = ink(worn, palette);
        pad = look.px(PAD);
        between = look.px(BETWEEN);
        base = look.metrics().button();
        icon = worn.icon() == Icon.NONE ? 0 : look.px(ICON);
        trailing = worn.icon() == Icon.ARROW_RIGHT;
        sunk = pressed;
        label.say(worn.label());
        label.wear(Type.BUTTON, look, ink, icon == 0 ? TextAlignment.CENTER : TextAlignment.LEFT);
        glyph.bold(worn.icon(), ink);
        setBackground(surface(worn, look, pressed));
    }

    private static Color ink(Action worn, Palette palette) {
        if (!worn.enabled()) {
            return palette.second();
        }
        return switch (worn.emphasis()) {
            case PRIMARY -> palette.onPrimary();
            case SECONDARY -> palette.neutral().words();
            case QUIET -> palette.second();
            case DANGER -> palette.danger().words();
        };
    }

    private static Background surface(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var radius = look.px(32);
        var lift = pressed ? 0 : look.px(6);
        var stroke = look.px(palette.stroke());
        if (!worn.enabled()) {
            return Surface.outlined(palette.ground(), palette.line(), stroke, radius);
        }
        if (worn.emphasis() == Emphasis.PRIMARY) {
            var fill = pressed ? palette.primaryEdge() : palette.primary();
            return Surface.raised(fill, fill, palette.primaryEdge(), 0, lift, radius);
        }
        var fill = pressed ? palette.neutral().ground() : palette.paper();
        return switch (worn.emphasis()) {
            case SECONDARY ->
                Surface.raised(fill, palette.primary(), palette.primary(), look.px(palette.stroke() + 2), 0, radius);
            case DANGER ->
                Surface.raised(fill, palette.danger().strong(), palette.danger().strong(), stroke, 0, radius);
            default -> Surface.raised(fill, palette.line(), palette.edge(), stroke, lift, radius);
        };
    }

    /// The width it would like: one line of words.
    double wish() {
        return 2 * pad + label.line() + lead();
    }

    /// The width below which a word would break.
    double need() {
        return 2 * pad + label.widest() + lead() + 2;
    }

    double least(double width) {
        return Math.max(base, label.heightAt(width - 2 * pad - lead()) + pad);
    }

    boolean crowded(double width) {
        return label.breaksAt(width - 2 * pad - lead());
    }

    private double lead() {
        return icon == 0 ? 0 : icon + between;
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - 2 * pad - lead();
        var words = Math.min(label.line(), room);
        var height = label.heightAt(words);
        var start = (getWidth() - words - lead()) / 2;
        var middle = getHeight() / 2 - (sunk ? 0 : 2);
        place(label, trailing || icon == 0 ? start : start + lead(), middle - height / 2, words, height);
        place(glyph, trailing ? start + words + between : start, middle - icon / 2, icon, icon);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import javafx.scene.text.TextAlignment;

/// One face of the rating, with its word under it.
final class FaceTarget extends Target {
    private final Glyph glyph = new Glyph();
    private final Words label = new Words();
    private double pad;
    private double face;

    FaceTarget(Touch touch) {
        super(touch);
        getChildren().addAll(glyph, label);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var neutral = palette.neutral();
        var ink = pressed ? neutral.onStrong() : neutral.words();
        pad = look.gap(20);
        face = look.px(look.compact() ? 72 : 104);
        glyph.duotone(worn.icon(), ink);
        label.say(worn.label());
        label.wear(Type.SMALL, look, ink, TextAlignment.CENTER);
        setBackground(Surface.outlined(
                pressed ? neutral.strong() : neutral.ground(), neutral.line(), look.px(palette.stroke()), look.px(28)));
    }

    double least(double width) {
        return 2 * pad + face + pad / 2 + label.heightAt(width - pad);
    }

    boolean crowded(double width) {
        return label.breaksAt(width - pad);
    }

    @Override
    protected void layoutChildren() {
        var label = this.label.heightAt(getWidth() - pad);
        var y = (getHeight() - face - pad / 2 - label) / 2;
        place(glyph, (getWidth() - face) / 2, y, face, face);
        place(this.label, pad / 2, y + face + pad / 2, getWidth() - pad, label);
    }
}

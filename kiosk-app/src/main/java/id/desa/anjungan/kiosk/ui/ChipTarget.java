package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;

/// A suggestion: a short phrase on a tinted pill.
final class ChipTarget extends Target {
    private final PillLabel pill = new PillLabel();
    private double tall;

    ChipTarget(Touch touch) {
        super(touch);
        getChildren().add(pill);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var neutral = look.palette().neutral();
        var tint = pressed
                ? new Tint(neutral.strong(), neutral.onStrong(), neutral.strong(), neutral.strong(), neutral.onStrong())
                : neutral;
        tall = look.px(96);
        pill.show(worn.label(), Icon.NONE, tint, Type.STRONG, look);
        pill.setBackground(Surface.outlined(
                tint.ground(), tint.line(), look.px(look.palette().stroke()), look.px(48)));
    }

    double wish() {
        return pill.wide();
    }

    double least(double width) {
        return Math.max(tall, pill.tallAt(width));
    }

    boolean crowded(double width) {
        return pill.crowded(width);
    }

    @Override
    protected void layoutChildren() {
        place(pill, 0, 0, getWidth(), getHeight());
    }
}

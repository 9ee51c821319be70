package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;

/// A sentence on a tinted pill: on the middle axis of a centred screen, on the left edge of a stage.
final class PillBlock extends Block<Part.Pill> {
    private final PillLabel pill = new PillLabel();
    private final boolean centred;

    PillBlock(Screen.Layout layout) {
        super(Part.Pill.class);
        centred = layout != Screen.Layout.STAGE;
        getChildren().add(pill);
    }

    @Override
    void draw(Part.Pill shown, Look worn) {
        pill.show(shown.text(), shown.icon(), worn.palette().tint(shown.tone()), Type.STRONG, worn);
    }

    @Override
    double least(double width) {
        return pill.tallAt(Math.min(width, pill.wide()));
    }

    @Override
    boolean crowded(double width) {
        return pill.crowded(Math.min(width, pill.wide()));
    }

    @Override
    boolean light() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        var wide = Math.min(getWidth(), pill.wide());
        place(pill, centred ? (getWidth() - wide) / 2 : 0, 0, wide, getHeight());
    }
}

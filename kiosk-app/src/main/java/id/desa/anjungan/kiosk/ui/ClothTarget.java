package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;

/// The whole attract screen, as one thing to touch. Draws nothing.
final class ClothTarget extends Target {
    ClothTarget(Touch touch) {
        super(touch);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        // the invitation itself is on the cloth
    }
}

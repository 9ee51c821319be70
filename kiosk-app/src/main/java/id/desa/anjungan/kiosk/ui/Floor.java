package id.desa.anjungan.kiosk.ui;

import javafx.scene.layout.Pane;

/// A pane that leaves its children where [Stage] put them.
final class Floor extends Pane {
    Floor() {
        setPickOnBounds(false);
    }

    @Override
    protected void layoutChildren() {
        // placed already
    }
}

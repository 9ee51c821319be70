package id.desa.anjungan.kiosk.ui;

import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// The whole picture as one thing to touch, which tells where. Draws nothing.
final class FieldTarget extends Pane {
    FieldTarget(Touch touch) {
        setPickOnBounds(true);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getWidth() > 0 && getHeight() > 0) {
                touch.pressed();
                touch.chosen(String.format(
                        Locale.ROOT,
                        "touch:%.4f:%.4f",
                        Math.clamp(event.getX() / getWidth(), 0, 1),
                        Math.clamp(event.getY() / getHeight(), 0, 1)));
            }
            event.consume();
        });
    }
}

package id.desa.anjungan.kiosk.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A finger that rests on the crest, in the top left corner, for three seconds: the way to service mode. It is written
/// in the technician's guide and no secret; what is behind it asks for a pass. Nothing else is touched there, and it is
/// told as `corner.held` whatever the screen; where that means nothing, nothing happens.
final class CornerHold {
    static final Duration HOLD = Duration.seconds(3);
    private static final double PART = 0.16;
    private static final double STRAY = 0.05;

    private final ScreenView view;
    private final PauseTransition held = new PauseTransition(HOLD);
    private Point2D from = Point2D.ZERO;

    CornerHold(ScreenView view, Touch touch) {
        this.view = view;
        held.setOnFinished(_ -> touch.chosen("corner.held"));
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> held.stop());
    }

    private double side() {
        return Math.min(view.getWidth(), view.getHeight());
    }

    private void pressed(MouseEvent event) {
        from = new Point2D(event.getX(), event.getY());
        if (event.getX() < side() * PART && event.getY() < side() * PART) {
            held.playFromStart();
        }
    }

    private void dragged(MouseEvent event) {
        if (from.distance(event.getX(), event.getY()) > side() * STRAY) {
            held.stop();
        }
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import java.util.Optional;
import javafx.animation.ScaleTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Something a finger can press. A press must start and end on it; what happens then is not decided here.
abstract class Target extends Pane {
    private static final double PRESSED_SCALE = 0.975;
    private static final Duration RELEASE = Duration.millis(150);

    private final Touch touch;
    private @Nullable Action action;
    private @Nullable Look look;
    private boolean down;
    private boolean began;

    Target(Touch touch) {
        this.touch = touch;
        setAccessibleRole(AccessibleRole.BUTTON);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> push(began && contains(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Takes over an action and a look; cheap when nothing changed.
    void bear(Action next, Look worn) {
        if (next.equals(action) && worn.equals(look)) {
            return;
        }
        action = next;
        look = worn;
        setId(next.id());
        setAccessibleText(next.label());
        setDisable(!next.enabled());
        if (!next.enabled()) {
            push(false);
        }
        dress(next, worn, down);
        requestLayout();
    }

    /// Colours, fonts and words.
    abstract void dress(Action worn, Look look, boolean pressed);

    Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /// The same as a finger: for the keypad.
    void choose() {
        if (action != null && action.enabled()) {
            touch.pressed();
            touch.chosen(action.id());
        }
    }

    private void pressed(MouseEvent event) {
        began = event.getButton() == MouseButton.PRIMARY;
        if (began) {
            touch.pressed();
            push(true);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        var chosen = began && down;
        began = false;
        push(false);
        if (chosen && action != null) {
            touch.chosen(action.id());
        }
        event.consume();
    }

    private void push(boolean now) {
        if (now == down) {
            return;
        }
        down = now;
        if (action != null && look != null) {
            dress(action, look, now);
            requestLayout();
        }
        scale(now ? PRESSED_SCALE : 1, !now && look != null && look.motion());
    }

    private void scale(double to, boolean slowly) {
        if (slowly) {
            var back = new ScaleTransition(RELEASE, this);
            back.setToX(to);
            back.setToY(to);
            back.play();
        } else {
            setScaleX(to);
            setScaleY(to);
        }
    }

    static void place(Region child, double x, double y, double width, double height) {
        child.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(width), Math.ceil(height));
    }
}

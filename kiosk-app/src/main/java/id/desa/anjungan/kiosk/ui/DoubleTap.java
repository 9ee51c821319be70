package id.desa.anjungan.kiosk.ui;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the second half of a double tap from choosing what a new screen has put under the same finger. Anything else
/// can be pressed at once.
///
/// JavaFX thread only.
final class DoubleTap {
    static final Duration GUARD = Duration.ofMillis(250);

    private final LongSupplier nanos;
    private @Nullable Point2D finger;
    private @Nullable Point2D before;
    private long changedAt;

    /// @param nanos as [System#nanoTime()]
    DoubleTap(Parent view, LongSupplier nanos) {
        this.nanos = nanos;
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /// A screen of another name stands there now.
    void arrived() {
        before = finger;
        changedAt = nanos.getAsLong();
    }

    private boolean guarding() {
        return nanos.getAsLong() - changedAt < GUARD.toNanos();
    }

    private void pressed(MouseEvent event) {
        if (before != null && guarding() && event.getTarget() instanceof Node node && covers(target(node), before)) {
            event.consume();
            return;
        }
        finger = new Point2D(event.getSceneX(), event.getSceneY());
    }

    private static @Nullable Node target(Node picked) {
        var node = picked;
        while (node != null && !(node instanceof Target)) {
            node = node.getParent();
        }
        return node;
    }

    private static boolean covers(@Nullable Node target, Point2D scene) {
        return target instanceof Target && target.contains(target.sceneToLocal(scene));
    }
}

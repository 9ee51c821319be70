package id.desa.anjungan.kiosk.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Drives the screen without a finger: left and right go through the one focus order (and along a row of letter
/// keys), up and down to what is nearest there, OK chooses, back and help do what they say. A full keyboard also types.
final class KeypadFocus {
    private final ScreenView view;
    private final FocusRing ring;
    private String at = "";

    KeypadFocus(ScreenView view, FocusRing ring) {
        this.view = view;
        this.ring = ring;
    }

    /// After a new screen: the ring stays on the same action, or goes to the first.
    void follow(Look look) {
        if (!ring.isVisible()) {
            return;
        }
        var targets = view.targets();
        if (targets.isEmpty()) {
            ring.setVisible(false);
            return;
        }
        mark(current(targets).orElse(targets.getFirst()), look);
    }

    /// A finger took over: the next key begins at the first of the screen, not where the ring stood some screens ago.
    void touched() {
        ring.setVisible(false);
        at = "";
    }

    boolean key(KeyEvent event) {
        return switch (event.getCode()) {
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case DOWN -> leap(1);
            case UP -> leap(-1);
            case ENTER ->
                current(view.targets())
                        .filter(_ -> ring.isVisible())
                        .map(KeypadFocus::choose)
                        .orElse(false);
            case ESCAPE -> choose("back") || choose("cancel");
            case F1 -> choose("foot.officer") || choose("officer");
            case BACK_SPACE -> choose("key.delete");
            case SPACE -> choose("key.space");
            default -> types(event);
        };
    }

    private boolean types(KeyEvent event) {
        var text = event.getText();
        return !text.isEmpty() && event.getCode() != KeyCode.TAB && choose("key." + text.toLowerCase(Locale.ROOT));
    }

    private boolean choose(String id) {
        return view.nodeOf(id).map(node -> choose((Target) node)).orElse(false);
    }

    private static boolean choose(Target target) {
        target.choose();
        return true;
    }

    private boolean step(int by) {
        var targets = view.targets();
        if (targets.isEmpty()) {
            return false;
        }
        var now = current(targets);
        var beside = now.filter(_ -> ring.isVisible()).flatMap(key -> beside(key, targets, by));
        if (beside.isPresent()) {
            return mark(beside.get());
        }
        var start = by > 0 ? targets.getFirst() : targets.getLast();
        var next = now.filter(_ -> ring.isVisible())
                .map(target -> targets.get(Math.floorMod(targets.indexOf(target) + by, targets.size())))
                .orElse(now.orElse(start));
        return mark(next);
    }

    /// The next key in the same row of keys.
    private Optional<Target> beside(Target key, List<Target> targets, int by) {
        if (!(key instanceof KeyTarget)) {
            return Optional.empty();
        }
        var from = bounds(key);
        return targets.stream()
                .filter(KeyTarget.class::isInstance)
                .filter(other -> Math.abs(bounds(other).getCenterY() - from.getCenterY()) < from.getHeight() / 2)
                .filter(other -> (bounds(other).getCenterX() - from.getCenterX()) * by > 1)
                .min(Comparator.comparingDouble(other -> Math.abs(bounds(other).getCenterX() - from.getCenterX())));
    }

    /// The nearest target above or below; where there is none, one step of the order.
    private boolean leap(int by) {
        var targets = view.targets();
        var now = current(targets).filter(_ -> ring.isVisible());
        if (now.isEmpty()) {
            return step(by);
        }
        var from = bounds(now.get());
        return targets.stream()
                .filter(target -> (bounds(target).getCenterY() - from.getCenterY()) * by > from.getHeight() / 2)
                .min(Comparator.comparingDouble(target -> distance(from, bounds(target))))
                .map(this::mark)
                .orElseGet(() -> step(by));
    }

    private static double distance(Bounds from, Bounds to) {
        var aside = Math.max(0, Math.abs(to.getCenterX() - from.getCenterX()) - to.getWidth() / 2);
        return Math.abs(to.getCenterY() - from.getCenterY()) + 2 * aside;
    }

    private Optional<Target> current(List<Target> targets) {
        return targets.stream().filter(target -> at.equals(target.getId())).findFirst();
    }

    private boolean mark(Target target) {
        return view.look().map(look -> mark(target, look)).orElse(false);
    }

    private boolean mark(Target target, Look look) {
        at = String.valueOf(target.getId());
        ring.around(bounds(target), look);
        return true;
    }

    private Bounds bounds(Target target) {
        return view.sceneToLocal(target.localToScene(target.getLayoutBounds()));
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Looks at a drawn screen the way a strict person with a ruler would.
final class LayoutCheck {
    private static final double SLACK = 1.5;

    private final ScreenView view;
    private final Canvas canvas;
    private final double unit;
    private final List<Target> targets = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    private LayoutCheck(ScreenView view, Canvas canvas) {
        this.view = view;
        this.canvas = canvas;
        this.unit = Look.of(Theme.LIGHT, canvas, Fit.TRIES.getFirst(), false)
                .metrics()
                .unit();
    }

    static List<String> of(ScreenView view, Canvas canvas) {
        var check = new LayoutCheck(view, canvas);
        check.collect(view);
        if (!view.fitted()) {
            check.flaws.add("does not fit");
        }
        check.words.forEach(check::whole);
        check.targets.forEach(check::large);
        check.apart();
        return check.flaws;
    }

    private void collect(Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child instanceof EdgeMark) {
                continue;
            }
            if (child instanceof Target target && !(child instanceof ClothTarget) && !target.isDisabled()) {
                targets.add(target);
            }
            if (child instanceof Words said) {
                words.add(said);
            } else if (child instanceof Parent inner) {
                collect(inner);
            }
        }
    }

    private Bounds at(Node node) {
        return view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private void whole(Words said) {
        if (said.empty()) {
            return;
        }
        var bounds = at(said);
        if (said.breaksAt(said.getWidth())) {
            flaws.add("a word breaks in “" + said.said() + "”");
        }
        if (said.heightAt(said.getWidth()) > said.getHeight() + SLACK) {
            flaws.add("cut: “" + said.said() + "”");
        }
        if (bounds.getMinX() < -SLACK
                || bounds.getMinY() < -SLACK
                || bounds.getMaxX() > canvas.width() + SLACK
                || bounds.getMaxY() > canvas.height() + SLACK) {
            flaws.add("outside: “" + said.said() + "”");
        }
        var home = said.getParent();
        if (home instanceof Target
                && (at(home).getMinY() > bounds.getMinY() + SLACK || at(home).getMaxY() < bounds.getMaxY() - SLACK)) {
            flaws.add("sticks out of its target: “" + said.said() + "”");
        }
    }

    private void large(Target target) {
        var bounds = at(target);
        var least = (target instanceof KeyTarget ? 88 : 96) * unit - SLACK;
        if (bounds.getWidth() < least || bounds.getHeight() < least) {
            flaws.add("too small: %s %.0fx%.0f".formatted(target.getId(), bounds.getWidth(), bounds.getHeight()));
        }
        if (bounds.getMinX() < -SLACK
                || bounds.getMaxX() > canvas.width() + SLACK
                || bounds.getMaxY() > canvas.height() + SLACK) {
            flaws.add("target outside: " + target.getId());
        }
    }

    private void apart() {
        for (var i = 0; i < targets.size(); i++) {
            for (var k = i + 1; k < targets.size(); k++) {
                var one = targets.get(i);
                var other = targets.get(k);
                var keys = one instanceof KeyTarget && other instanceof KeyTarget;
                var least = (keys ? 10 : 16) * unit - SLACK;
                if (gap(at(one), at(other)) < least) {
                    flaws.add("%s is %.0f from %s".formatted(one.getId(), gap(at(one), at(other)), other.getId()));
                }
            }
        }
    }

    private static double gap(Bounds a, Bounds b) {
        var x = Math.max(b.getMinX() - a.getMaxX(), a.getMinX() - b.getMaxX());
        var y = Math.max(b.getMinY() - a.getMaxY(), a.getMinY() - b.getMaxY());
        return Math.max(x, y);
    }
}

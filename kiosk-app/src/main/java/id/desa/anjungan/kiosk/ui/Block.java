package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.util.Objects;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws one kind of part and keeps its nodes while the part changes.
abstract class Block<P extends Part> extends Pane {
    private final Class<P> kind;
    private @Nullable P part;
    private @Nullable Look look;

    Block(Class<P> kind) {
        this.kind = kind;
    }

    /// Whether this block can take over that part.
    boolean draws(Part other) {
        return kind.isInstance(other);
    }

    /// Takes over a part; does nothing when neither it nor the look changed.
    void show(Part next, Look worn) {
        var typed = kind.cast(next);
        if (typed.equals(part) && worn.equals(look)) {
            return;
        }
        part = typed;
        look = worn;
        draw(typed, worn);
        requestLayout();
    }

    abstract void draw(P shown, Look worn);

    /// The height it needs at a width.
    abstract double least(double width);

    /// The height it can make good use of.
    double most(double width) {
        return least(width);
    }

    /// The width it cannot do without; 0 where it takes what there is.
    double narrowest() {
        return 0;
    }

    /// Whether some word does not fit at a width.
    boolean crowded(double width) {
        return false;
    }

    /// Whether it can be touched, and so belongs low on a tall screen and right on a wide one.
    boolean live() {
        return false;
    }

    /// A picture that leads a centred screen.
    boolean emblem() {
        return false;
    }

    /// A line or two that needs no column of its own.
    boolean light() {
        return false;
    }

    /// How far it may reach over the side margins.
    double bleed() {
        return 0;
    }

    P part() {
        return Objects.requireNonNull(part);
    }

    Look look() {
        return Objects.requireNonNull(look);
    }

    static void place(Region child, double x, double y, double width, double height) {
        Target.place(child, x, y, width, height);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.animation.ScaleTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// How many digits of a PIN are in, and never which.
final class PinDotsBlock extends Block<Part.PinDots> {
    private final Pool<Region> dots = new Pool<>(this, Region::new);
    private int before;

    PinDotsBlock() {
        super(Part.PinDots.class);
    }

    @Override
    void draw(Part.PinDots shown, Look worn) {
        var palette = worn.palette();
        var nodes = dots.take(shown.of());
        for (var i = 0; i < nodes.size(); i++) {
            var filled = i < shown.filled();
            nodes.get(i)
                    .setBackground(Surface.outlined(
                            filled ? palette.primary() : palette.paper(), palette.primary(), worn.px(5), worn.px(60)));
        }
        if (worn.motion() && shown.filled() == before + 1) {
            pop(nodes.get(before));
        }
        before = shown.filled();
    }

    private static void pop(Region dot) {
        var pop = new ScaleTransition(Duration.millis(160), dot);
        pop.setFromX(0.6);
        pop.setFromY(0.6);
        pop.setToX(1);
        pop.setToY(1);
        pop.play();
    }

    @Override
    double least(double width) {
        return look().px(60) + 2 * look().gap(20);
    }

    @Override
    protected void layoutChildren() {
        var dot = look().px(58);
        var step = look().px(96);
        var x = (getWidth() - step * (part().of() - 1) - dot) / 2;
        for (var node : dots.all()) {
            place(node, x, (getHeight() - dot) / 2, dot, dot);
            x += step;
        }
    }
}

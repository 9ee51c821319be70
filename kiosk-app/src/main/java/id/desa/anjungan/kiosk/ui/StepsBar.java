package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Screen;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How far in a journey: one bar a step.
final class StepsBar extends Pane {
    private final Pool<Region> bars = new Pool<>(this, Region::new);
    private double gap;

    void show(Screen.Steps steps, Look look) {
        gap = look.px(12);
        var palette = look.palette();
        var nodes = bars.take(steps.of());
        for (var i = 0; i < nodes.size(); i++) {
            var done = i < steps.at();
            nodes.get(i)
                    .setBackground(
                            done || !palette.stark()
                                    ? Surface.flat(done ? palette.primary() : palette.line(), look.px(6))
                                    : Surface.outlined(palette.paper(), palette.line(), look.px(2), look.px(6)));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var count = Math.max(1, bars.all().size());
        var width = (getWidth() - gap * (count - 1)) / count;
        for (var i = 0; i < bars.all().size(); i++) {
            bars.all().get(i).resizeRelocate(i * (width + gap), 0, width, getHeight());
        }
    }
}

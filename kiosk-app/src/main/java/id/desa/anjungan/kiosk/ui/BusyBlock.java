package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// A short bar that runs along a rail while something is done.
final class BusyBlock extends Block<Part.Busy> {
    private final Words caption = new Words();
    private final Region rail = new Region();
    private final Region runner = new Region();
    private final Rectangle clip = new Rectangle();
    private final TranslateTransition run = new TranslateTransition(Duration.millis(1400), runner);

    BusyBlock() {
        super(Part.Busy.class);
        getChildren().addAll(caption, rail, runner);
        runner.setClip(clip);
        run.setCycleCount(Animation.INDEFINITE);
        run.setInterpolator(Interpolator.EASE_BOTH);
        run.setAutoReverse(true);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                run.stop();
            }
        });
    }

    @Override
    void draw(Part.Busy shown, Look worn) {
        var palette = worn.palette();
        caption.say(shown.caption());
        caption.wear(Type.LEAD, worn, palette.second(), TextAlignment.CENTER);
        rail.setBackground(Surface.outlined(
                palette.stark() ? palette.paper() : palette.line(),
                palette.line(),
                worn.px(palette.stroke()),
                worn.px(12)));
        runner.setBackground(Surface.flat(palette.primary(), worn.px(12)));
        run.stop();
    }

    private double wide(double width) {
        return Math.min(width, look().px(760));
    }

    @Override
    double least(double width) {
        return look().px(24) + (caption.empty() ? 0 : look().gap(24) + caption.heightAt(width));
    }

    @Override
    boolean light() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        var wide = wide(getWidth());
        var x = (getWidth() - wide) / 2;
        place(rail, x, 0, wide, look().px(24));
        place(runner, x, 0, wide * 0.32, look().px(24));
        clip.setWidth(wide);
        clip.setHeight(look().px(24));
        place(caption, 0, look().px(24) + look().gap(24), getWidth(), caption.heightAt(getWidth()));
        if (look().motion()) {
            run.setFromX(0);
            run.setToX(wide * 0.68);
            if (run.getStatus() != Animation.Status.RUNNING) {
                run.play();
            }
        } else {
            runner.setTranslateX(wide * 0.2);
        }
    }
}

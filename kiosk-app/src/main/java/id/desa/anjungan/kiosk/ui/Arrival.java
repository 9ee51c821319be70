package id.desa.anjungan.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/// A short settling, so that one sees that it is a new screen. Nothing waits for it, and it can be read from its first
/// frame on, which a slow machine shows for longer: it slides a little and does not fade.
final class Arrival {
    private static final Duration TIME = Duration.millis(180);
    private static final double SLIDE = 18;

    /// One to lay out and hand over, one after that was drawn.
    private static final int PULSES = 2;

    private final Node stage;
    private final Timeline slide = new Timeline();

    Arrival(Node stage) {
        this.stage = stage;
    }

    void play(double unit) {
        slide.stop();
        stage.setTranslateY(SLIDE * unit);
        slide.getKeyFrames()
                .setAll(new KeyFrame(TIME, new KeyValue(stage.translateYProperty(), 0, Interpolator.EASE_OUT)));
        slide.play();
    }

    /// Completes on the JavaFX thread when nothing slides any more and that was drawn.
    CompletionStage<Void> settled() {
        var done = new CompletableFuture<Void>();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses = slide.getStatus() == Animation.Status.RUNNING ? 0 : pulses + 1;
                if (pulses > PULSES) {
                    stop();
                    done.complete(null);
                }
            }
        }.start();
        return done;
    }
}

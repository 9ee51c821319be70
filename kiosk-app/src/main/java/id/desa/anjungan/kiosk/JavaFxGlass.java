package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.ui.KioskWindow;
import id.desa.anjungan.kiosk.ui.ScreenView;
import id.desa.anjungan.kiosk.ui.Tick;
import id.desa.anjungan.kiosk.ui.Toolkit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The touchscreen: one window on the JavaFX thread.
public final class JavaFxGlass implements Glass, AutoCloseable {
    private final CompletableFuture<ScreenView> view;
    private final CompletableFuture<Standing> standing = new CompletableFuture<>();
    private volatile Tick tick = Tick.SILENT;
    private volatile Consumer<String> listener = _ -> {};

    private record Standing(KioskWindow window, Canvas canvas) {
        void show(Showing showing) {
            window.view().show(showing, canvas);
        }
    }

    private JavaFxGlass(boolean motion) {
        view = CompletableFuture.runAsync(JavaFxGlass::startJavaFx, JavaFxGlass::aside)
                .thenApplyAsync(_ -> new ScreenView(this::chosen, () -> tick.sound(), motion), Platform::runLater);
    }

    /// Begins to start JavaFX where it does not run yet, and to make what can be drawn with. That takes as long as all
    /// else a kiosk does until it can be touched, and is worth beginning before the settings are read.
    ///
    /// @param motion false in reduced motion
    static JavaFxGlass begin(boolean motion) {
        return new JavaFxGlass(motion);
    }

    /// @param cannot hears why nothing can be drawn, on the thread that finds out:
    /// [UnsupportedOperationException] where there is no display
    void onFailure(Consumer<Throwable> cannot) {
        var _ = view.whenComplete((_, failure) ->
                Optional.ofNullable(failure).map(Throwable::getCause).ifPresent(cannot));
    }

    /// Starts JavaFX where it does not run yet, and opens the window. Any thread but JavaFX's; blocks until it stands.
    ///
    /// @throws java.util.concurrent.CompletionException where there is no display
    public static JavaFxGlass open(ScreenSettings settings, String title, Tick tick, boolean motion) {
        var glass = new JavaFxGlass(motion);
        glass.open(settings, title, tick, Optional.empty());
        glass.standing.join();
        return glass;
    }

    /// Opens the window as soon as that can be done, and does not wait for it. Whoever draws waits.
    ///
    /// @param first what stands in it when it appears
    void open(ScreenSettings settings, String title, Tick sound, Optional<Showing> first) {
        tick = sound;
        var canvas = new Canvas(settings.size().width(), settings.size().height(), 1);
        var frame = settings.fullscreen() ? KioskWindow.Frame.KIOSK : KioskWindow.Frame.DESK;
        var _ = view.thenApplyAsync(
                        drawn -> appeared(new Standing(new KioskWindow(drawn, canvas, frame, title), canvas), first),
                        Platform::runLater)
                .whenComplete(this::stands);
    }

    private static Standing appeared(Standing made, Optional<Showing> first) {
        first.ifPresent(made::show);
        made.window().open();
        return made;
    }

    private void stands(Standing made, @Nullable Throwable failure) {
        if (failure == null) {
            standing.complete(made);
        } else {
            standing.completeExceptionally(failure);
        }
    }

    /// No daemon: JavaFX's own thread, which keeps the program alive, takes after the one that starts it.
    private static void aside(Runnable task) {
        Thread.ofPlatform().daemon(false).name("javafx-start").start(task);
    }

    private static void startJavaFx() {
        try {
            Toolkit.start();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void chosen(String action) {
        listener.accept(action);
    }

    @Override
    public Executor thread() {
        return task -> {
            standing.join();
            Platform.runLater(task);
        };
    }

    @Override
    public void show(Showing showing) {
        standing.join().show(showing);
    }

    @Override
    public void onAction(Consumer<String> next) {
        listener = next;
    }

    /// For a robot's hand and for pictures; JavaFX thread only.
    public KioskWindow window() {
        return standing.join().window();
    }

    @Override
    public void close() {
        thread().execute(() -> window().close());
    }
}

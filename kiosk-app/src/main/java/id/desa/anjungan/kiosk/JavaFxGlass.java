package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.ui.KioskWindow;
import id.desa.anjungan.kiosk.ui.ScreenView;
import id.desa.anjungan.kiosk.ui.Tick;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The touchscreen: one window on the JavaFX thread.
public final class JavaFxGlass implements Glass, AutoCloseable {
    private final Canvas canvas;
    private final ScreenView view;
    private final KioskWindow window;
    private volatile Consumer<String> listener = _ -> {};

    private JavaFxGlass(ScreenSettings settings, String title, Tick tick, boolean motion) {
        canvas = new Canvas(settings.size().width(), settings.size().height(), 1);
        view = new ScreenView(action -> listener.accept(action), tick, motion);
        window = new KioskWindow(
                view, canvas, settings.fullscreen() ? KioskWindow.Frame.KIOSK : KioskWindow.Frame.DESK, title);
        window.open();
    }

    /// Starts JavaFX where it does not run yet, and opens the window. Any thread but JavaFX's; blocks until it stands.
    ///
    /// @throws UnsupportedOperationException where there is no display
    public static JavaFxGlass open(ScreenSettings settings, String title, Tick tick, boolean motion) {
        startJavaFx();
        return CompletableFuture.supplyAsync(() -> new JavaFxGlass(settings, title, tick, motion), Platform::runLater)
                .join();
    }

    private static void startJavaFx() {
        var ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
            ready.await();
        } catch (IllegalStateException running) {
            // somebody started it before, which is fine
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Executor thread() {
        return Platform::runLater;
    }

    @Override
    public void show(Showing showing) {
        var settings = showing.settings();
        view.show(showing.screen(), settings.theme(), canvas.withTextStep(settings.textStep()));
    }

    @Override
    public void onAction(Consumer<String> next) {
        listener = next;
    }

    /// For a robot's hand and for pictures; JavaFX thread only.
    public KioskWindow window() {
        return window;
    }

    @Override
    public void close() {
        Platform.runLater(window::close);
    }
}

package id.desa.anjungan.demo;

import id.desa.anjungan.kiosk.Glass;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.ui.KioskWindow;
import id.desa.anjungan.kiosk.ui.ScreenView;
import id.desa.anjungan.kiosk.ui.Tick;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The kiosk's screen in a window.
final class WindowGlass implements Glass {
    private final Canvas canvas;
    private volatile Consumer<String> listener = _ -> {};
    private final ScreenView view;
    private final KioskWindow window;

    /// JavaFX thread only.
    WindowGlass(Canvas canvas, KioskWindow.Frame frame, Tick tick) {
        this.canvas = canvas;
        view = new ScreenView(action -> listener.accept(action), tick, true);
        window = new KioskWindow(view, canvas, frame, "Anjungan · DATA CONTOH");
    }

    ScreenView view() {
        return view;
    }

    KioskWindow window() {
        return window;
    }

    @Override
    public Executor thread() {
        return Platform::runLater;
    }

    @Override
    public void show(Showing showing) {
        view.show(
                showing.screen(),
                showing.settings().theme(),
                canvas.withTextStep(showing.settings().textStep()));
    }

    @Override
    public void onAction(Consumer<String> actions) {
        listener = actions;
    }
}

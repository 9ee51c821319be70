package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The window a [ScreenView] lives in. On a kiosk it is the whole display, without border or pointer; in the demo an
/// ordinary window, scaled down as far as the desk needs.
public final class KioskWindow {
    /// How the window stands on its display.
    public enum Frame {
        /// The whole display, undecorated: no window manager is needed.
        KIOSK,
        /// A window on somebody's desk.
        DESK
    }

    private static final double DESK_SHARE = 0.92;

    private final Stage stage = new Stage();
    private final ScreenView view;
    private final double scale;

    /// JavaFX thread only.
    public KioskWindow(ScreenView view, Canvas canvas, Frame frame, String title) {
        this.view = view;
        var desk = frame == Frame.DESK;
        scale = desk ? fitting(canvas, Screen.getPrimary().getVisualBounds()) : 1;
        view.getTransforms().setAll(new Scale(scale, scale));
        var scene = new Scene(pinned(view), canvas.width() * scale, canvas.height() * scale);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (view.key(event)) {
                event.consume();
            }
        });
        if (!desk) {
            scene.setCursor(Cursor.NONE);
            stage.initStyle(StageStyle.UNDECORATED);
        }
        stage.setTitle(title);
        stage.setResizable(false);
        stage.setScene(scene);
    }

    private static double fitting(Canvas canvas, Rectangle2D desk) {
        return Math.min(
                1,
                Math.min(
                        desk.getWidth() * DESK_SHARE / canvas.width(),
                        desk.getHeight() * DESK_SHARE / canvas.height()));
    }

    /// Top left and nowhere else, whatever sticks out of the view.
    private static Pane pinned(ScreenView view) {
        view.setManaged(false);
        view.relocate(0, 0);
        return new Pane(view);
    }

    public void open() {
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
    }

    public void close() {
        stage.close();
    }

    public Stage stage() {
        return stage;
    }

    public ScreenView view() {
        return view;
    }

    /// Window pixels a canvas pixel takes; 1 on a kiosk.
    public double scale() {
        return scale;
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
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
    private final Canvas canvas;
    private final Frame frame;
    private double scale;

    /// JavaFX thread only.
    public KioskWindow(ScreenView view, Canvas canvas, Frame frame, String title) {
        this.view = view;
        this.canvas = canvas;
        this.frame = frame;
        var desk = frame == Frame.DESK;
        scale = desk ? fitting(canvas, Screen.getPrimary().getVisualBounds(), DESK_SHARE) : 1;
        view.getTransforms().setAll(new Scale(scale, scale));
        var scene = new Scene(pinned(view), canvas.width() * scale, canvas.height() * scale, Color.BLACK);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (view.key(event)) {
                event.consume();
            }
        });
        if (!desk) {
            scene.setCursor(Cursor.NONE);
            stage.initStyle(StageStyle.UNDECORATED);
            Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> fill());
        }
        stage.setTitle(title);
        stage.setResizable(false);
        stage.setScene(scene);
    }

    static double fitting(Canvas canvas, Rectangle2D room, double share) {
        return Math.min(
                1, Math.min(room.getWidth() * share / canvas.width(), room.getHeight() * share / canvas.height()));
    }

    private boolean fits(Rectangle2D glass) {
        return canvas.width() <= glass.getWidth() && canvas.height() <= glass.getHeight();
    }

    /// A display that was turned under the picture, or is smaller than the settings say: all of it stays in sight,
    /// small and in the middle, so that whoever stands there can read it and say whether that was right.
    private void fill() {
        var glass = Screen.getPrimary().getBounds();
        scale = fitting(canvas, glass, 1);
        view.getTransforms().setAll(new Scale(scale, scale));
        var small = scale < 1;
        view.relocate(
                small ? (glass.getWidth() - canvas.width() * scale) / 2 : 0,
                small ? (glass.getHeight() - canvas.height() * scale) / 2 : 0);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(Math.max(glass.getWidth(), canvas.width() * scale));
        stage.setHeight(Math.max(glass.getHeight(), canvas.height() * scale));
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
        if (frame == Frame.KIOSK && !fits(Screen.getPrimary().getBounds())) {
            fill();
        }
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

    /// Window pixels a canvas pixel takes; 1 on a kiosk, but while its display is turned.
    public double scale() {
        return scale;
    }
}

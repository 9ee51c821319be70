package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class ScreenViewTest extends FxTest {
    private final List<String> chosen = new ArrayList<>();
    private final ScreenView view = fromFx(() -> {
        var made = new ScreenView(chosen::add, Tick.SILENT, false);
        var scene = new Scene(made);
        assertThat(scene.getRoot()).isSameAs(made);
        return made;
    });

    @Test
    void keepsItsNodesWhileAValueIsTyped() {
        onFx(() -> {
            show(SampleScreens.nik());
            var key = node("key.5");
            var next = node("next");
            show(SampleScreens.nik("99010157040"));
            assertThat(node("key.5")).isSameAs(key);
            assertThat(node("next")).isSameAs(next);
        });
    }

    @Test
    void choosesOnlyWhatWasPressedAndReleased() {
        onFx(() -> {
            show(SampleScreens.nik());
            mouse(node("key.5"), MouseEvent.MOUSE_PRESSED, 5, 5);
            mouse(node("key.5"), MouseEvent.MOUSE_RELEASED, 5, 5);
            mouse(node("key.6"), MouseEvent.MOUSE_PRESSED, 5, 5);
            mouse(node("key.6"), MouseEvent.MOUSE_DRAGGED, -500, 5);
            mouse(node("key.6"), MouseEvent.MOUSE_RELEASED, -500, 5);
            assertThat(chosen).containsExactly("key.5");
        });
    }

    @Test
    void takesATouchAnywhereOnTheAttractScreen() {
        onFx(() -> {
            show(SampleScreens.attract());
            assertThat(node("start").getLayoutBounds().getHeight()).isEqualTo(1920);
        });
    }

    @Test
    void isDrivenByAKeypad() {
        onFx(() -> {
            show(SampleScreens.pin());
            for (var code : List.of(
                    KeyCode.RIGHT,
                    KeyCode.DOWN,
                    KeyCode.ENTER,
                    KeyCode.RIGHT,
                    KeyCode.ENTER,
                    KeyCode.F1,
                    KeyCode.ESCAPE)) {
                view.key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
            assertThat(chosen).containsExactly("key.4", "key.5", "foot.officer", "back");
        });
    }

    @Test
    void findsNothingThatIsNotThere() {
        onFx(() -> {
            show(SampleScreens.pin());
            assertThat(view.nodeOf("next")).isEmpty();
        });
    }

    private void show(Screen screen) {
        view.show(screen, Theme.LIGHT, Canvas.PORTRAIT);
        view.layout();
    }

    private Node node(String id) {
        return view.nodeOf(id).orElseThrow();
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }
}

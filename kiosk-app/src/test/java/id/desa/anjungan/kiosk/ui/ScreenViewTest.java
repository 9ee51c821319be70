package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class ScreenViewTest extends FxTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> chosen = new ArrayList<>();
    private final ScreenView view = fromFx(() -> {
        var made = new ScreenView(chosen::add, Tick.SILENT, false, nanos::get);
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
    void beginsAtTheFirstAgainAfterATouch() {
        onFx(() -> {
            show(SampleScreens.nik("9901015704000001"));
            key(KeyCode.LEFT, KeyCode.LEFT);
            show(SampleScreens.pin());
            tap("key.5");
            show(SampleScreens.nik("9901015704000001"));
            key(KeyCode.RIGHT, KeyCode.ENTER);
            assertThat(chosen).containsExactly("key.5", "key.1");
        });
    }

    private void key(KeyCode... codes) {
        for (var code : codes) {
            view.key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    @Test
    void findsNothingThatIsNotThere() {
        onFx(() -> {
            show(SampleScreens.pin());
            assertThat(view.nodeOf("next")).isEmpty();
        });
    }

    @Test
    void swallowsASecondTapThatFallsOnWhatANewScreenPutThere() {
        onFx(() -> {
            show(SampleScreens.nik("9901015704000001"));
            tap("next");
            show(SampleScreens.form());
            nanos.addAndGet(200_000_000);
            tap("next");
            assertThat(chosen).containsExactly("next");
            nanos.addAndGet(60_000_000);
            tap("next");
            assertThat(chosen).containsExactly("next", "next");
        });
    }

    @Test
    void hearsAnotherTargetAtOnceOnANewScreen() {
        onFx(() -> {
            show(SampleScreens.nik("9901015704000001"));
            tap("next");
            show(SampleScreens.form());
            tap("key.a");
            assertThat(chosen).containsExactly("next", "key.a");
        });
    }

    @Test
    void hearsEveryTapOnAKeyOfTheSameScreen() {
        onFx(() -> {
            show(SampleScreens.nik("990101"));
            tap("key.5");
            show(SampleScreens.nik("9901015"));
            tap("key.5");
            assertThat(chosen).containsExactly("key.5", "key.5");
        });
    }

    @Test
    void letsAKeypadReachTheLetterKeys() {
        onFx(() -> {
            show(SampleScreens.form());
            for (var code : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER)) {
                view.key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
            assertThat(chosen).singleElement().asString().matches("key\\..");
        });
    }

    @Test
    void saysWhenTheWayInHasEnded() throws Exception {
        var settled = fromFx(() -> {
            var moving = new ScreenView(chosen::add, Tick.SILENT, true);
            assertThat(new Scene(moving).getRoot()).isSameAs(moving);
            moving.show(SampleScreens.nik(), Theme.LIGHT, Canvas.PORTRAIT);
            assertThat(standing(moving)).isFalse();
            return moving.settled().thenApply(_ -> standing(moving));
        });
        assertThat(settled.toCompletableFuture().get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean standing(ScreenView moving) {
        return moving.nodeOf("key.5").stream()
                .flatMap(key -> Stream.iterate(key, Objects::nonNull, Node::getParent))
                .allMatch(node -> node.getTranslateY() == 0 && node.getOpacity() == 1);
    }

    private void tap(String id) {
        var node = node(id);
        var at = node.localToScene(node.getLayoutBounds());
        mouse(node, MouseEvent.MOUSE_PRESSED, at.getCenterX(), at.getCenterY());
        mouse(node, MouseEvent.MOUSE_RELEASED, at.getCenterX(), at.getCenterY());
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

package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.gallery.ScreenGallery;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A screen looks the same whatever was on the display before it.
class KeptNodesTest extends FxTest {
    private static final double SLACK = 1;

    private record Seen(String what, List<Double> numbers) {}

    static Stream<Canvas> canvases() {
        return Stream.of(Canvas.PORTRAIT, Canvas.LANDSCAPE, Canvas.SMALL)
                .flatMap(size -> Stream.of(size.withTextStep(1), size.withTextStep(4)));
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void looksTheSameAfterAnyOtherScreen(Canvas canvas) {
        var settings = new Settings(Language.ID, Theme.LIGHT, canvas.textStep());
        var screens = new ScreenGallery(Phrases.load()).screens(canvas, settings);
        var flaws = fromFx(() -> {
            var fresh = new LinkedHashMap<String, List<Seen>>();
            screens.forEach((name, screen) -> fresh.put(name, seen(lay(view(), screen, canvas))));
            var names = new ArrayList<>(screens.keySet());
            var kept = view();
            var found = new ArrayList<>(walk(kept, names, screens, fresh, canvas));
            var random = new Random(20261122L + canvas.textStep());
            for (var round = 0; round < 2; round++) {
                Collections.shuffle(names, random);
                found.addAll(walk(kept, names, screens, fresh, canvas));
            }
            return found;
        });
        assertThat(flaws).isEmpty();
    }

    /// Each screen twice, as the clock's minute or a typed letter shows it again.
    private static List<String> walk(
            ScreenView kept,
            List<String> names,
            Map<String, Screen> screens,
            Map<String, List<Seen>> fresh,
            Canvas canvas) {
        var found = new ArrayList<String>();
        var before = "the start";
        for (var name : names) {
            var screen = Objects.requireNonNull(screens.get(name));
            lay(kept, screen, canvas);
            var now = seen(lay(kept, screen, canvas));
            var wanted = Objects.requireNonNull(fresh.get(name));
            if (!same(now, wanted)) {
                found.add(name + " after " + before + ": " + difference(now, wanted));
            }
            before = name;
        }
        return found;
    }

    private static boolean same(List<Seen> one, List<Seen> other) {
        return one.size() == other.size() && difference(one, other).isEmpty();
    }

    private static String difference(List<Seen> now, List<Seen> wanted) {
        for (var i = 0; i < Math.min(now.size(), wanted.size()); i++) {
            var one = now.get(i);
            var other = wanted.get(i);
            var apart = !one.what().equals(other.what());
            for (var n = 0; !apart && n < one.numbers().size(); n++) {
                apart = Math.abs(one.numbers().get(n) - other.numbers().get(n)) > SLACK;
            }
            if (apart) {
                return one.what() + one.numbers() + " is not " + other.what() + other.numbers();
            }
        }
        return now.size() == wanted.size() ? "" : now.size() + " things instead of " + wanted.size();
    }

    private static ScreenView view() {
        var view = new ScreenView(_ -> {}, Tick.SILENT, false);
        assertThat(new Scene(view).getRoot()).isSameAs(view);
        return view;
    }

    private static ScreenView lay(ScreenView view, Screen screen, Canvas canvas) {
        view.show(screen, Theme.LIGHT, canvas);
        view.applyCss();
        view.layout();
        return view;
    }

    private static List<Seen> seen(ScreenView view) {
        var seen = new ArrayList<Seen>();
        collect(view, view, seen);
        seen.sort(Comparator.comparing(Seen::what)
                .thenComparing(one -> one.numbers().get(1))
                .thenComparing(one -> one.numbers().get(0)));
        return seen;
    }

    private static void collect(ScreenView view, Parent parent, List<Seen> seen) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || !(child instanceof Parent inner)) {
                continue;
            }
            var at = view.sceneToLocal(child.localToScene(child.getLayoutBounds()));
            var place = List.of(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
            if (child instanceof Words said) {
                var standing = said.standing();
                seen.add(new Seen(
                        said.said() + " " + standing.alignment(),
                        Stream.concat(place.stream(), Stream.of(standing.x(), standing.wrapping(), standing.size()))
                                .toList()));
            } else {
                var id = child instanceof Target target ? " " + target.getId() : "";
                if (!(child instanceof Floor)) {
                    seen.add(new Seen(child.getClass().getSimpleName() + id, place));
                }
                collect(view, inner, seen);
            }
        }
    }
}

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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state, in every language, at the smallest and the largest letters, on every canvas: nothing is
/// cut, nothing lies over another, everything is large enough to touch.
class LayoutTest extends FxTest {
    static Stream<Canvas> canvases() {
        return Stream.of(
                        Canvas.PORTRAIT,
                        Canvas.LANDSCAPE,
                        new Canvas(1280, 800, 1),
                        new Canvas(1024, 600, 1),
                        Canvas.SMALL)
                .flatMap(size -> Stream.of(size.withTextStep(1), size.withTextStep(4)));
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void everyScreenFits(Canvas canvas) {
        var gallery = new ScreenGallery(Phrases.load());
        var flaws = fromFx(() -> {
            var found = new ArrayList<String>();
            var snapshots = new Snapshots();
            for (var language : Language.values()) {
                var settings = new Settings(language, Theme.LIGHT, canvas.textStep());
                gallery.screens(canvas, settings)
                        .forEach((name, screen) ->
                                found.addAll(flaws(snapshots, screen, canvas, language + " " + name)));
            }
            return found;
        });
        assertThat(flaws).isEmpty();
    }

    private static List<String> flaws(Snapshots snapshots, Screen screen, Canvas canvas, String where) {
        snapshots.lay(screen, Theme.LIGHT, canvas);
        return LayoutCheck.of(snapshots.view(), canvas).stream()
                .map(flaw -> where + ": " + flaw)
                .toList();
    }
}

package id.desa.anjungan.systemd;

import id.desa.anjungan.kiosk.gallery.ScreenGallery;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.ui.ScreenView;
import id.desa.anjungan.kiosk.ui.Tick;
import id.desa.anjungan.kiosk.ui.Toolkit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Where a finger meets an action on a kiosk's portrait display. A machine is only seen from outside, so
/// the same screen is drawn here, with what the gallery shows it with.
final class Glass {
    private static final Canvas CANVAS = Canvas.PORTRAIT;

    private final List<Screen> gallery;
    private final ScreenView view;

    /// In pixels from the upper left.
    record Point(long x, long y) {}

    Glass() throws InterruptedException, ExecutionException {
        Toolkit.headless();
        Toolkit.start();
        gallery = List.copyOf(new ScreenGallery(Phrases.load())
                .screens(CANVAS, Settings.DEFAULT)
                .values());
        view = on(() -> new ScreenView(_ -> {}, Tick.SILENT, false));
        on(() -> new Scene(view, CANVAS.width(), CANVAS.height()));
    }

    /// @param screen its name
    /// @param action that stands there; with a point at its end, the first one that begins so
    Point of(String screen, String action) throws InterruptedException, ExecutionException {
        return of(screen, action, Integer.MAX_VALUE);
    }

    /// @param cards how many there are to choose from
    Point of(String screen, String action, int cards) throws InterruptedException, ExecutionException {
        for (var sample : gallery) {
            if (sample.name().equals(screen)) {
                var found = on(() -> drawn(with(cards, sample), action));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("no " + action + " is known on " + screen);
    }

    /// A shorter list stands elsewhere, and has no next page.
    private static Screen with(int most, Screen sample) {
        if (most == Integer.MAX_VALUE) {
            return sample;
        }
        List<Part> parts = sample.parts().stream()
                .map(part -> part instanceof Part.Cards(var cards, var columns)
                        ? new Part.Cards(cards.subList(0, Math.min(most, cards.size())), columns)
                        : part)
                .toList();
        return new Screen(
                sample.name(),
                sample.layout(),
                sample.header(),
                sample.steps(),
                sample.title(),
                sample.lead(),
                parts,
                sample.actions().stream()
                        .filter(one -> !one.id().equals("more"))
                        .toList(),
                sample.foot(),
                sample.edge(),
                sample.speech());
    }

    private Optional<Point> drawn(Screen sample, String action) {
        view.show(sample, Settings.DEFAULT.theme(), CANVAS);
        view.applyCss();
        view.layout();
        return sample.focusOrder().stream()
                .map(Action::id)
                .filter(id -> action.endsWith(".") ? id.startsWith(action) : id.equals(action))
                .flatMap(id -> view.nodeOf(id).stream())
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .map(bounds -> new Point(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY())))
                .findFirst();
    }

    private static <T> T on(Supplier<T> work) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }
}

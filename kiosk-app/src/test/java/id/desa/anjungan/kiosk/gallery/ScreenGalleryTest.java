package id.desa.anjungan.kiosk.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.session.Effect;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionReducer;
import id.desa.anjungan.kiosk.session.SessionTimes;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScreenGalleryTest {
    private static final int LONGEST_TITLE = 75;
    private final ScreenGallery gallery = new ScreenGallery(Phrases.load());
    private final SessionReducer reducer = new SessionReducer(SessionTimes.DEFAULT);

    @Test
    void fillsEveryPlaceOfEveryPhraseInEveryLanguageOnEveryCanvas() {
        everywhere((name, screen) -> {
            assertThat(screen.toString()).as(name).doesNotContainPattern("\\{[a-z]+}");
            assertThat(screen.title() + screen.speech()).as(name).isNotBlank();
        });
    }

    @Test
    void keepsTitlesWithinTwoLines() {
        everywhere((name, screen) ->
                assertThat(screen.title().length()).as(name + screen.title()).isLessThanOrEqualTo(LONGEST_TITLE));
    }

    @Test
    void hasAWayOnAndAWayToAHumanOnEveryScreen() {
        everywhere((name, screen) -> {
            if (name.startsWith("closed")
                    || name.equals("starting")
                    || name.startsWith("enrol-")
                    || screen.layout() == Screen.Layout.FIELD) {
                return; // says where the humans are, is over in a moment, or has no village to call yet
            }
            var free = screen.layout() == Screen.Layout.ATTRACT
                    || screen.layout() == Screen.Layout.OVERLAY
                    || screen.name().startsWith("officer.");
            var ids = screen.focusOrder().stream().map(Action::id).toList();
            assertThat(free ? !ids.isEmpty() : ids.contains("foot.officer"))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void givesEveryActionOfAScreenItsOwnId() {
        everywhere((name, screen) -> {
            var ids = screen.focusOrder().stream().map(Action::id).toList();
            assertThat(new HashSet<>(ids)).as(name).hasSameSizeAs(ids);
        });
    }

    @Test
    void hasAtMostOneMainAction() {
        everywhere((name, screen) -> assertThat(
                        screen.actions().stream().filter(action -> action.emphasis() == Action.Emphasis.PRIMARY))
                .as(name)
                .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void neverShowsOrSaysThePin() {
        everywhere((name, screen) -> assertThat(screen.toString()).as(name).doesNotContain("135,", "\"135\""));
    }

    @Test
    void showsNothingOfTheScreenBehindTheIdleWarning() {
        everywhere((name, screen) -> {
            if (screen.layout() == Screen.Layout.OVERLAY) {
                assertThat(screen.toString())
                        .doesNotContainIgnoringCase("Wahyuni")
                        .doesNotContain("990101");
            }
        });
    }

    @Test
    void doesNothingTwiceWhenAnythingIsTappedTwice() {
        for (var canvas : List.of(Canvas.PORTRAIT, Canvas.SMALL)) {
            var screens = gallery.screens(canvas, Settings.DEFAULT);
            ScreenGallery.sessions(Settings.DEFAULT).forEach((name, session) -> {
                var screen = Objects.requireNonNull(screens.get(name));
                for (var action : screen.focusOrder()) {
                    tapTwice(name, session, action);
                }
            });
        }
    }

    private void tapTwice(String name, Session session, Action action) {
        Next<Session, Effect> once = reducer.reduce(session, new Event.Pressed(action.id()));
        Next<Session, Effect> twice = reducer.reduce(once.state(), new Event.Pressed(action.id()));
        assertThat(once.effects()).as("%s, %s", name, action.id()).doesNotHaveDuplicates();
        assertThat(Collections.disjoint(kinds(once), kinds(twice)))
                .as("%s, %s tapped twice", name, action.id())
                .isTrue();
    }

    private static Set<String> kinds(Next<Session, Effect> next) {
        return next.effects().stream()
                .map(effect -> effect.getClass().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void offersNoActionThatDoesNothing() {
        var screens = gallery.screens(Canvas.PORTRAIT, Settings.DEFAULT);
        ScreenGallery.sessions(Settings.DEFAULT).forEach((name, session) -> {
            for (var action : Objects.requireNonNull(screens.get(name)).focusOrder()) {
                if (action.enabled() && !isKey(action) && !name.endsWith("-wrong")) {
                    var next = reducer.reduce(session, new Event.Pressed(action.id()));
                    var same = next.state().place().equals(session.place())
                            && next.state().over().equals(session.over())
                            && next.state().settings().equals(session.settings());
                    assertThat(same && next.effects().isEmpty())
                            .as("%s, %s", name, action.id())
                            .isFalse();
                }
            }
        });
    }

    /// A key may find the field full or empty; going on with a wrong answer says again what is wrong.
    private static boolean isKey(Action action) {
        return action.id().startsWith("key.")
                || action.id().startsWith("suggestion.")
                || action.id().equals("foot.language"); // stays where it leads
    }

    private void everywhere(BiConsumer<String, Screen> check) {
        for (var canvas : List.of(Canvas.PORTRAIT, Canvas.LANDSCAPE, Canvas.SMALL)) {
            for (var language : Language.values()) {
                for (var text = 1; text <= 4; text += 3) {
                    gallery.screens(canvas, new Settings(language, Settings.DEFAULT.theme(), text))
                            .forEach(check);
                }
            }
        }
    }
}

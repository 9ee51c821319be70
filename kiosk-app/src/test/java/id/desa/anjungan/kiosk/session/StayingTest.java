package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.kiosk.gallery.ScreenGallery;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When a session asks whether anybody is there, and when it ends: WCAG 2.2.1 at every screen there is.
class StayingTest {
    private static final SessionReducer REDUCER = new SessionReducer(SessionTimes.DEFAULT);
    private static final SessionPresenter PRESENTER =
            new SessionPresenter(Phrases.load(), Canvas.PORTRAIT, Visitor.WIB, SessionTimes.DEFAULT);

    private final Visitor visitor = new Visitor();

    private static Session ticked(Session session) {
        return REDUCER.reduce(session, new Event.Tick(session.now().plusSeconds(1)))
                .state();
    }

    private static boolean warned(Session session) {
        return session.over() instanceof Over.StillThere;
    }

    /// Nobody is sent away from: paper on its way, or no session at all.
    private static boolean neverWarns(Session session) {
        return session.place().printing()
                || !session.place().inSession()
                || session.place()
                        instanceof Place.Servicing; // no resident: it ends by a rule of its own, see ServiceModeTest
    }

    @Test
    void warnsAtEveryScreenOfASessionAndLeavesTwentySecondsToAnswer() {
        ScreenGallery.sessions(Settings.DEFAULT).forEach((name, start) -> {
            if (neverWarns(start) || warned(start)) {
                return;
            }
            var session = start;
            for (var second = 0; second < 200 && !warned(session); second++) {
                assertThat(session.id()).as(name).isEqualTo(start.id());
                session = ticked(session);
            }
            assertThat(warned(session)).as("%s warns", name).isTrue();
            assertThat(PRESENTER.present(session).screen().focusOrder())
                    .as(name)
                    .anyMatch(action -> action.id().equals("stay"));
            for (var second = 1; second < 20; second++) {
                session = ticked(session);
                assertThat(warned(session)).as("%s after %s s", name, second).isTrue();
            }
            assertThat(ticked(session).place()).as(name).isInstanceOf(Place.Goodbye.class);
        });
    }

    @Test
    void isExtendedAtEveryScreenByOneTouchTwelveTimesOver() {
        ScreenGallery.sessions(Settings.DEFAULT).forEach((name, start) -> {
            if (neverWarns(start) || warned(start)) {
                return;
            }
            var session = start;
            for (var times = 0; times < 12; times++) {
                for (var second = 0; second < 200 && !warned(session); second++) {
                    session = ticked(session);
                }
                assertThat(warned(session)).as("%s, warning %s", name, times).isTrue();
                for (var second = 1; second < 20; second++) {
                    session = ticked(session);
                }
                session = REDUCER.reduce(session, new Event.Pressed("stay")).state();
                assertThat(session.over()).as(name).isInstanceOf(Over.Nothing.class);
                assertThat(session.id()).as(name).isEqualTo(start.id());
            }
        });
    }

    @Test
    void allowsNoVillageToAskForLessThanTwentySeconds() {
        assertThatThrownBy(() -> SessionTimes.DEFAULT.with(Duration.ofSeconds(45), Duration.ofSeconds(19)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsTheVillageThatSomebodyIsStillTyping() {
        visitor.signsIn().presses("home.letter", "card.SKU", "next.requirements");
        for (var minutes = 0; minutes < 30; minutes++) {
            visitor.types("a").seconds(30).types("b").seconds(30).settle();
        }
        visitor.sees("letter.ask.text");
        assertThat(visitor.village.calls.stream().filter("keep"::equals)).hasSizeBetween(7, 8);
    }

    @Test
    void warnsAtOnceWhenNobodyIsBeforeTheKioskAndStillWaitsTwentySeconds() {
        visitor.dispatch(new Event.Presence(true)).signsIn().seconds(2);
        visitor.dispatch(new Event.Presence(false)).seconds(4).sees("home");
        visitor.seconds(1).sees("still_there").seconds(19).sees("still_there");
        visitor.seconds(1).settle().sees("goodbye");
    }

    @Test
    void doesNotMindWhoStepsBackForAMoment() {
        visitor.dispatch(new Event.Presence(true)).signsIn();
        visitor.dispatch(new Event.Presence(false))
                .seconds(4)
                .dispatch(new Event.Presence(true))
                .seconds(40)
                .sees("home");
    }

    /// Whoever comes next is not whom the session belongs to: it takes a touch.
    @Test
    void doesNotTakeAnotherPersonForAnAnswer() {
        visitor.signsIn().dispatch(new Event.Presence(false)).seconds(5).sees("still_there");
        visitor.dispatch(new Event.Presence(true)).seconds(19).sees("still_there");
        visitor.seconds(1).sees("goodbye");
    }

    @Test
    void servesAsEverWithASensorThatSeesNobodyAtAll() {
        visitor.dispatch(new Event.Presence(false)).seconds(60);
        visitor.signsIn().seconds(44).sees("home").seconds(1).sees("still_there");
        visitor.presses("stay").seconds(44).sees("home");
    }

    @Test
    void doesNotListenToASensorThatWasWrongThreeTimes() {
        visitor.signsIn();
        for (var times = 0; times < 3; times++) {
            visitor.dispatch(new Event.Presence(true)).dispatch(new Event.Presence(false));
            visitor.seconds(5).sees("still_there").presses("stay");
        }
        visitor.dispatch(new Event.Presence(true)).dispatch(new Event.Presence(false));
        visitor.seconds(44).sees("home").seconds(1).sees("still_there");
        visitor.presses("end").seconds(10).signsIn();
        visitor.dispatch(new Event.Presence(true)).dispatch(new Event.Presence(false));
        visitor.seconds(5).sees("still_there");
    }

    @Test
    void sendsNobodyAwayWhilePaperIsOnItsWayThoughNobodySeemsThere() {
        visitor.signsIn().presses("home.print", "card.r1", "print").dispatch(new Event.Scanned(FakeVillage.SLIP));
        while (!visitor.screen().name().equals("collect.printing")) {
            visitor.outside.removeFirst().run();
        }
        visitor.dispatch(new Event.Presence(false)).seconds(300).sees("collect.printing");
        visitor.settle().sees("collect.take_paper").seconds(1).sees("still_there");
        visitor.seconds(20).settle().sees("goodbye");
        assertThat(visitor.screen().title()).isEqualTo("Terima kasih. Selamat jalan.");
    }
}

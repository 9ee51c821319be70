package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.kiosk.enrol.EnrolPresenter;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.session.Kiosk;
import id.desa.anjungan.kiosk.session.Over;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionTimes;
import id.desa.anjungan.kiosk.village.LinkState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Every state of every screen by the name of its picture, in the order a visit meets them.
public final class ScreenGallery {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final UUID SEED = new UUID(0, 0);

    private final Phrases phrases;

    public ScreenGallery(Phrases phrases) {
        this.phrases = phrases;
    }

    public Map<String, Screen> screens(Canvas canvas, Settings settings) {
        var presenter = new SessionPresenter(phrases, canvas, WIB, SessionTimes.DEFAULT);
        var screens = new LinkedHashMap<String, Screen>();
        sessions(settings)
                .forEach((name, session) ->
                        screens.put(name, presenter.present(session).screen()));
        var enrolment = new EnrolPresenter(phrases, canvas, WIB);
        EnrolSamples.all(settings)
                .forEach((name, enrolling) ->
                        screens.put(name, enrolment.present(enrolling).screen()));
        return screens;
    }

    /// The states themselves, for tests that go on from them.
    public static Map<String, Session> sessions(Settings settings) {
        var all = new LinkedHashMap<String, Session>();
        FrontSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        FrontSamples.offline().forEach((name, place) -> all.put(name, session(settings, FrontSamples.OFFLINE, place)));
        SignInSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        AskingSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        LeaseSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        CollectingSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        FrontSamples.kiosks().forEach((name, kiosk) -> all.put(name, session(settings, kiosk, new Place.Attract())));
        FrontSamples.impostors()
                .forEach((name, kiosk) -> all.put(name, session(settings, kiosk, new Place.Start(false))));
        FrontSamples.slowWaits()
                .forEach((name, place) ->
                        all.put(name, session(settings, FrontSamples.READY.with(LinkState.SLOW), place)));
        ServiceSamples.places().forEach((name, place) -> all.put(name, session(settings, place)));
        FrontSamples.over().forEach((name, over) -> all.put(name, over(settings, over)));
        return all;
    }

    private static Session session(Settings settings, Place place) {
        return session(settings, FrontSamples.READY, place);
    }

    private static Session over(Settings settings, Over over) {
        var home = FrontSamples.home("Ibu", "TRI WAHYUNI", 1, 2);
        return new Session(SEED, 1, 100, Samples.NOW, touched(), settings, settings, FrontSamples.READY, home, over);
    }

    private static Session session(Settings settings, Kiosk kiosk, Place place) {
        return new Session(SEED, 1, 100, Samples.NOW, touched(), settings, settings, kiosk, place, new Over.Nothing());
    }

    private static Instant touched() {
        return Samples.NOW.minusSeconds(3);
    }
}

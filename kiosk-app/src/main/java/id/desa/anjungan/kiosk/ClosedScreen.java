package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionTimes;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// What can be shown when there is no kiosk: that one is being made ready, or that it is closed, and a code for whoever
/// can mend it.
final class ClosedScreen {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ScreenSettings screen;
    private final ZoneId zone;
    private final InstantSource clock;
    private final boolean demo;

    ClosedScreen(ScreenSettings screen, ZoneId zone, InstantSource clock, boolean demo) {
        this.screen = screen;
        this.zone = zone;
        this.clock = clock;
        this.demo = demo;
    }

    /// What [Kiosk] itself shows first.
    Showing starting() {
        return presented(Session.starting(NOBODY, clock.instant(), FirstLook.of(screen), demo));
    }

    void show(Glass glass, String code) {
        var showing = presented(Session.closed(NOBODY, clock.instant(), demo, code));
        glass.thread().execute(() -> glass.show(showing));
    }

    private Showing presented(Session session) {
        return new SessionPresenter(Phrases.load(), FirstLook.canvas(screen), zone, SessionTimes.DEFAULT)
                .present(session);
    }
}

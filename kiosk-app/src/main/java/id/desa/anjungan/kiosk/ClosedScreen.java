package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ScreenSize;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.session.Session;
import id.desa.anjungan.kiosk.session.SessionPresenter;
import id.desa.anjungan.kiosk.session.SessionTimes;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/// What is left to show when there is no kiosk: that it is closed, and a code for whoever can mend it.
final class ClosedScreen {
    private ClosedScreen() {}

    static void show(Glass glass, ScreenSize size, ZoneId zone, InstantSource clock, boolean demo, String code) {
        var presenter = new SessionPresenter(
                Phrases.load(), new Canvas(size.width(), size.height(), 1), zone, SessionTimes.DEFAULT);
        var showing = presenter.present(Session.closed(new UUID(0, 0), clock.instant(), demo, code));
        glass.thread().execute(() -> glass.show(showing));
    }
}

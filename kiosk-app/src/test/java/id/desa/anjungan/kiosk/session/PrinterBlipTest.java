package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterReason.Severity;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.gallery.ScreenGallery;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Settings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a printer says of itself, in whatever order, at whatever screen: nobody loses a word that was typed, and no
/// state is without its sentence.
class PrinterBlipTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final PrinterStatus READY = new PrinterStatus.Ready();
    private static final SessionReducer REDUCER = new SessionReducer(SessionTimes.DEFAULT);
    private static final SessionPresenter PRESENTER =
            new SessionPresenter(Phrases.load(), Canvas.PORTRAIT, WIB, SessionTimes.DEFAULT);

    private static Map<String, Session> sessions() {
        return ScreenGallery.sessions(Settings.DEFAULT);
    }

    private static List<PrinterStatus> statuses() {
        var all = new ArrayList<PrinterStatus>();
        for (var reason : PrinterReason.values()) {
            all.add(
                    reason.severity() == Severity.ERROR
                            ? new PrinterStatus.Stopped(reason)
                            : new PrinterStatus.Ready(Set.of(reason)));
        }
        for (var cause : OfflineCause.values()) {
            all.add(new PrinterStatus.Offline(cause, "detail"));
        }
        all.add(new PrinterStatus.Silent());
        all.add(READY);
        return all;
    }

    private static Session after(Session session, PrinterStatus letters, PrinterStatus slips) {
        var next = REDUCER.reduce(session, new Event.PrintersAre(letters, slips));
        assertThat(next.effects()).isEmpty();
        return next.state();
    }

    /// The one place that is about the printer's trouble itself, and follows it.
    private static boolean tellsOfIt(Session session) {
        return session.place()
                .paper()
                .filter(PaperState.NotPrinted.class::isInstance)
                .isPresent();
    }

    @Test
    void leavesEveryScreenAndAllItsDataWhereTheyWere() {
        sessions().forEach((name, session) -> {
            for (var status : statuses()) {
                var during = after(session, status, status);
                var back = after(during, READY, READY);
                if (!tellsOfIt(session)) {
                    assertThat(during.place()).as(name + " while " + status).isEqualTo(session.place());
                }
                assertThat(back.id()).as(name).isEqualTo(session.id());
                assertThat(back.over()).as(name).isEqualTo(session.over());
                assertThat(back.place().getClass())
                        .as(name)
                        .isEqualTo(session.place().getClass());
            }
        });
    }

    @Test
    void hasASentenceForEveryTroubleOfEitherPrinterAtEveryScreen() {
        sessions().forEach((name, session) -> {
            for (var status : statuses()) {
                var screen = PRESENTER.present(after(session, status, status)).screen();
                assertThat(screen.speech()).as(name + " while " + status).isNotBlank();
                assertThat(screen.toString())
                        .as(name + " while " + status)
                        .doesNotContain("null", "Unknown", "{0}", "??");
            }
        });
    }

    /// Model-based: all orders of six statuses end where the last one says, whatever came before.
    @Test
    void endsInTheStateOfTheLastWordInAllOrdersUpToSix() {
        var words = List.of(
                READY,
                new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM),
                new PrinterStatus.Stopped(Set.of(PrinterReason.MEDIA_JAM, PrinterReason.COVER_OPEN)),
                new PrinterStatus.Stopped(PrinterReason.COVER_OPEN),
                new PrinterStatus.Offline("gone"));
        var start = sessions().values().stream()
                .filter(PrinterBlipTest::tellsOfIt)
                .findFirst()
                .orElseThrow();
        var states = new ArrayList<>(List.of(start));
        var explored = 0;
        for (var depth = 0; depth < 6; depth++) {
            var next = new ArrayList<Session>();
            for (var state : states) {
                for (var word : words) {
                    var after = after(state, word, READY);
                    assertThat(after.place())
                            .isEqualTo(after(start, word, READY).place());
                    next.add(after);
                    explored++;
                }
            }
            states = next;
        }
        assertThat(explored).isEqualTo(5 + 25 + 125 + 625 + 3125 + 15625);
    }
}

package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down which screens a session came through, by name. Screens live on one thread, the writing on another.
final class ScreenJournal {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenJournal.class);

    private final Executor writer;
    private String last = "";

    ScreenJournal(Executor writer) {
        this.writer = writer;
    }

    /// @param screen its stable name
    void shown(UUID session, String screen) {
        var now = session + "/" + screen;
        if (now.equals(last)) {
            return;
        }
        last = now;
        writer.execute(() -> KioskEvent.SCREEN_SHOWN
                .on(LOG)
                .addKeyValue("session", session)
                .addKeyValue("screen", screen)
                .log());
    }
}

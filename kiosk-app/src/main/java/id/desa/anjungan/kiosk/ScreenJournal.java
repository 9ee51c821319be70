package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down which screens a session came through, by name. Screens live on one thread, the writing on another.
final class ScreenJournal {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenJournal.class);

    private static final Set<String> WITH_NOBODY = Set.of("attract", "closed", "starting");

    private final Executor writer;
    private String last = "";
    private volatile boolean nobodyThere = true;

    ScreenJournal(Executor writer) {
        this.writer = writer;
    }

    /// Whether no resident has begun anything. Any thread.
    boolean isNobodyThere() {
        return nobodyThere;
    }

    /// @param screen its stable name
    void shown(UUID session, String screen) {
        var now = session + "/" + screen;
        if (now.equals(last)) {
            return;
        }
        last = now;
        nobodyThere = WITH_NOBODY.contains(screen);
        writer.execute(() -> KioskEvent.SCREEN_SHOWN
                .on(LOG)
                .addKeyValue("session", session)
                .addKeyValue("screen", screen)
                .log());
    }
}

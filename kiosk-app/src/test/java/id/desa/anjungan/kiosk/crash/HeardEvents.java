package id.desa.anjungan.kiosk.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.desa.anjungan.kiosk.log.KioskEvent;
import org.slf4j.LoggerFactory;

/// Listens to what the kiosk logs, and keeps it from the console meanwhile.
final class HeardEvents implements AutoCloseable {
    private final Logger kiosk = (Logger) LoggerFactory.getLogger("id.desa.anjungan.kiosk");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Level level = kiosk.getEffectiveLevel();

    HeardEvents() {
        heard.start();
        kiosk.setLevel(Level.INFO);
        kiosk.setAdditive(false);
        kiosk.addAppender(heard);
    }

    boolean has(KioskEvent event) {
        return heard.list.stream()
                .anyMatch(line -> line.getKeyValuePairs() != null
                        && line.getKeyValuePairs().stream()
                                .anyMatch(pair -> event.id().equals(pair.value)));
    }

    void forget() {
        heard.list.clear();
    }

    @Override
    public void close() {
        kiosk.detachAppender(heard);
        kiosk.setAdditive(true);
        kiosk.setLevel(level);
    }
}

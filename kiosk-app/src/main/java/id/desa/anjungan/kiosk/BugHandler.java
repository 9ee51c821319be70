package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one end of every bug: a line in the log with an id, the closed screen with the same id, and the end of the
/// process, which systemd starts again. Only the first bug is shown; what follows it is mostly its echo.
final class BugHandler implements Consumer<Throwable>, Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

    private final Consumer<String> sorry;
    private final Runnable end;
    private final AtomicBoolean ended = new AtomicBoolean();

    /// @param sorry shows the closed screen with this code
    /// @param end ends the process, a little later
    BugHandler(Consumer<String> sorry, Runnable end) {
        this.sorry = sorry;
        this.end = end;
    }

    @Override
    public void accept(Throwable bug) {
        var id = HexFormat.of().toHexDigits((short) System.identityHashCode(bug));
        KioskEvent.BUG
                .on(LOG)
                .addKeyValue("log-id", id)
                .addKeyValue("error", bug.getClass().getName())
                .setCause(bug)
                .log();
        if (ended.compareAndSet(false, true)) {
            end.run();
            sorry.accept("X70-" + id);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable bug) {
        accept(bug);
    }
}

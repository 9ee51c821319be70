package id.desa.anjungan.kiosk.village;

import java.util.concurrent.Executor;
import okio.Buffer;

/// Okio keeps emptied pieces of its buffers for later, as they were: names, PINs and letters are in them. Nothing of it
/// can be switched off, but whoever writes takes them up again.
public final class EmptiedSegments {
    /// What Okio keeps for one group of threads.
    private static final int KEPT_BYTES = 64 * 1024;

    private EmptiedSegments() {}

    /// Overwrites them with zeros. Returns at once. Okio keeps them in groups by the number of a thread, two a
    /// processor at most; each is met twice.
    ///
    /// @param threads a new one for each task
    public static void wipe(Executor threads) {
        var tasks = Runtime.getRuntime().availableProcessors() * 4;
        for (var i = 0; i < tasks; i++) {
            threads.execute(EmptiedSegments::wipeHere);
        }
    }

    private static void wipeHere() {
        var all = new Buffer();
        all.write(new byte[KEPT_BYTES]);
        all.clear();
    }
}

package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.PrinterStatus;
import java.time.Duration;

/// How long a slip has been printing and how long standing still, all stops together: a printer that stops and goes on
/// by turns has no more time than another.
final class SlipClock {
    private long seenNanos = System.nanoTime();
    private long workedNanos;
    private long stoodNanos;

    /// The time since the last look went by in this status.
    void look(PrinterStatus status) {
        var passed = System.nanoTime() - seenNanos;
        seenNanos += passed;
        if (status instanceof PrinterStatus.Stopped) {
            stoodNanos += passed;
        } else {
            workedNanos += passed;
        }
    }

    boolean hasWorked(Duration limit) {
        return workedNanos >= limit.toNanos();
    }

    boolean hasStood(Duration limit) {
        return stoodNanos >= limit.toNanos();
    }
}

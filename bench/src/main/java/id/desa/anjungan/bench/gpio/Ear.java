package id.desa.anjungan.bench.gpio;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Change;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What a panel tells.
final class Ear {
    /// An emulated Java starts slowly.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();

    Ear(Panel panel) {
        panel.onChange(heard::add);
    }

    /// How long until exactly this was told, and nothing before it.
    ///
    /// @throws IllegalStateException where it was not
    Duration await(Change expected, long since) throws InterruptedException {
        var change = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!expected.equals(change)) {
            throw new IllegalStateException("expected " + expected + ", heard " + change);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /// How many more were told within a while.
    int more(Duration within) throws InterruptedException {
        var more = 0;
        while (heard.poll(within.toMillis(), TimeUnit.MILLISECONDS) != null) {
            more++;
        }
        return more;
    }

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in time: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}

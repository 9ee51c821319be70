package id.desa.anjungan.kiosk.systemd;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The quiet hours: while nobody is there the display's units are told to switch the picture off. A touch wakes it at
/// once, without the kiosk; whoever begins then is served, and it stays on for as long.
public final class QuietScreen {
    private final DisplayLines display;
    private final Predicate<LocalTime> quiet;
    private final Supplier<LocalTime> now;
    private final BooleanSupplier nobodyThere;

    /// @param quiet whether a time of the village's day is a quiet one
    public QuietScreen(
            DisplayLines display, Predicate<LocalTime> quiet, Supplier<LocalTime> now, BooleanSupplier nobodyThere) {
        this.display = display;
        this.quiet = quiet;
        this.now = now;
        this.nobodyThere = nobodyThere;
    }

    /// To be called every few seconds, on a thread that may wait for the disk. What it cannot write stays as it is: a
    /// light that burns at night.
    public void look() {
        var dark = quiet.test(now.get()) && nobodyThere.getAsBoolean();
        display.put(Map.of("dark", dark ? Optional.of("yes") : Optional.empty()));
    }
}

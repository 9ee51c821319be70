package id.desa.anjungan.config;

import java.time.Duration;
import java.time.LocalTime;

/// When the machine may put in a newer version of itself.
///
/// @param from,to the window in village time, over midnight where `to` is earlier
/// @param proof how long a new version has to show that it serves; then the earlier one comes back
public record UpdateSettings(boolean automatic, LocalTime from, LocalTime to, Duration proof) {
    /// By night, and by itself: for a machine whose settings cannot be read.
    public static final UpdateSettings STANDARD =
            new UpdateSettings(true, LocalTime.of(1, 0), LocalTime.of(4, 0), Duration.ofMinutes(5));

    static UpdateSettings read(Section update) {
        return new UpdateSettings(
                update.defaulted(
                        "automatic", Kinds.YES_NO, true, "Newer versions are put in by themselves, in the window"),
                update.defaulted("from", Kinds.TIME_OF_DAY, "01:00", "Village time from which they may be"),
                update.defaulted("to", Kinds.TIME_OF_DAY, "04:00", "Village time until which they may be"),
                update.defaulted(
                        "proof",
                        Kinds.duration("30s", "30m"),
                        "5m",
                        "Time a new version has to show that it serves; else the earlier one comes back"));
    }
}

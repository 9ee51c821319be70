package id.desa.anjungan.village.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// What time it is, and which day that is in the village: letters, numbers and validity go by WIB, whatever the zone of
/// the machine.
public record VillageTime(InstantSource clock) {
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /// In milliseconds, as it is kept.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public static LocalDate dayOf(Instant at) {
        return at.atZone(WIB).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WIB).toInstant();
    }
}

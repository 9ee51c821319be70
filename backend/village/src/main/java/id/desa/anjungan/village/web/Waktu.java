package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.Tanggal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/// Times as an Indonesian office writes them, in the village's time zone.
record Waktu(ZoneId zone) {
    /// From here on days are hard to picture.
    private static final int LONG_DAYS = 60;

    /// `21 November 2026`.
    static String tanggal(LocalDate date) {
        return Tanggal.of(date);
    }

    /// `09.41`.
    String jam(Instant at) {
        return jam(at.atZone(zone));
    }

    /// `hari ini 09.41`, `kemarin 09.41`, `21 Nov 09.41`, `30 Des 2025 09.41`.
    String singkat(Instant at, Instant now) {
        var then = at.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var date = then.toLocalDate();
        if (date.equals(today)) {
            return "hari ini " + jam(then);
        }
        if (date.equals(today.minusDays(1))) {
            return "kemarin " + jam(then);
        }
        var year = date.getYear() == today.getYear() ? "" : " " + date.getYear();
        return date.getDayOfMonth() + " " + Tanggal.month(date).substring(0, 3) + year + " " + jam(then);
    }

    /// How long somebody waits, in the one unit that matters: `baru saja`, `12 menit`, `3 jam`, `2 hari`, `4 bulan`.
    static String lama(Instant since, Instant now) {
        var waited = Duration.between(since, now);
        if (waited.toMinutes() < 1) {
            return "baru saja";
        }
        if (waited.toHours() < 1) {
            return waited.toMinutes() + " menit";
        }
        if (waited.toDays() < 1) {
            return waited.toHours() + " jam";
        }
        return waited.toDays() < LONG_DAYS ? waited.toDays() + " hari" : waited.toDays() / 30 + " bulan";
    }

    private static String jam(ZonedDateTime at) {
        return String.format(Locale.ROOT, "%02d.%02d", at.getHour(), at.getMinute());
    }
}

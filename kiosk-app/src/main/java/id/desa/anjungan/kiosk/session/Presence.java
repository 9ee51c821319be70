package id.desa.anjungan.kiosk.session;

import java.time.Duration;
import java.time.Instant;

/// Whether somebody stands before the kiosk, as the sensor tells it. It only ever hurries the question whether anybody
/// is there; a hand on the glass knows better, and a sensor that was wrong three times in a session is heard no more in
/// it.
///
/// @param since when it said so
/// @param doubts how often a hand came while it saw nobody
public record Presence(Told told, Instant since, int doubts) {
    /// As on a kiosk without a sensor.
    public static final Presence UNKNOWN = new Presence(Told.NOTHING, Instant.EPOCH, 0);

    private static final int MOST_DOUBTS = 3;

    public enum Told {
        NOTHING,
        SOMEBODY,
        NOBODY
    }

    Presence heard(boolean somebody, Instant now) {
        var next = somebody ? Told.SOMEBODY : Told.NOBODY;
        return next == told ? this : new Presence(next, now, doubts);
    }

    /// A hand touched: whatever the sensor saw, somebody is here, until it says something new.
    Presence touched(Instant now) {
        return told == Told.NOBODY ? new Presence(Told.NOTHING, now, doubts + 1) : this;
    }

    Presence forNewSession() {
        return doubts == 0 ? this : new Presence(told, since, 0);
    }

    /// How long nobody has been here; nothing where somebody may be.
    Duration nobodyFor(Instant now) {
        return told == Told.NOBODY && doubts < MOST_DOUBTS ? Duration.between(since, now) : Duration.ZERO;
    }
}

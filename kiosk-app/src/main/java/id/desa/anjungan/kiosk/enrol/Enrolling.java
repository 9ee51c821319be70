package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.kiosk.screen.Settings;
import java.time.Instant;
import java.util.Optional;

/// All there is before a kiosk is one.
///
/// @param village its address, where an image or a hand already wrote it
/// @param choosing whether the languages lie over the screen
/// @param service whether service mode can be opened from here
public record Enrolling(
        EnrolState state,
        EnrolFacts facts,
        Settings settings,
        Instant now,
        Optional<String> village,
        boolean demo,
        boolean choosing,
        boolean service) {
    Enrolling in(EnrolState next) {
        return new Enrolling(next, facts, settings, now, village, demo, false, service);
    }

    Enrolling seeing(EnrolFacts next) {
        return new Enrolling(state, next, settings, now, village, demo, choosing, service);
    }

    Enrolling at(Instant time) {
        return new Enrolling(state, facts, settings, time, village, demo, choosing, service);
    }

    Enrolling with(Settings wanted) {
        return new Enrolling(state, facts, wanted, now, village, demo, false, service);
    }

    Enrolling choosing(boolean open) {
        return new Enrolling(state, facts, settings, now, village, demo, open, service);
    }
}

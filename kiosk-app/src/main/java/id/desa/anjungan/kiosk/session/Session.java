package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.screen.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The kiosk's whole state on one side of the glass.
///
/// @param seed random at start; session ids follow from it and the number
/// @param number of the session, counting up
/// @param turns events so far: numbers the calls
/// @param now of the last tick
/// @param touched when somebody last did something
/// @param standard what every session begins with
public record Session(
        UUID seed,
        long number,
        int turns,
        Instant now,
        Instant touched,
        Settings standard,
        Settings settings,
        Kiosk kiosk,
        Place place,
        Over over) {

    /// @param standard the language and the colours of this village
    /// @param demo the kiosk's own setting
    public static Session start(UUID seed, Instant now, Settings standard, boolean demo) {
        return new Session(
                seed, 1, 0, now, now, standard, standard, Kiosk.unknown(demo), new Place.Attract(), new Over.Nothing());
    }

    /// Not open yet.
    public static Session starting(UUID seed, Instant now, Settings standard, boolean demo) {
        return start(seed, now, standard, demo).at(new Place.Closed(HealthCode.STARTING.code()));
    }

    /// Closed from the start, such as after a configuration nobody can read.
    public static Session closed(UUID seed, Instant now, boolean demo, String code) {
        return start(seed, now, Settings.DEFAULT, demo).at(new Place.Closed(code));
    }

    /// Names the session to the ledger and to late replies; tells nothing.
    public UUID id() {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether anybody is served, or still told goodbye.
    public boolean isServing() {
        return place.inSession() || place instanceof Place.Goodbye;
    }

    Turn turn() {
        return new Turn(now, turns);
    }

    Session at(Place next) {
        return new Session(seed, number, turns, now, touched, standard, settings, kiosk, next, over);
    }

    Session under(Over next) {
        return new Session(seed, number, turns, now, touched, standard, settings, kiosk, place, next);
    }

    Session with(Settings next) {
        return new Session(seed, number, turns, now, touched, standard, next, kiosk, place, over);
    }

    Session with(Kiosk next) {
        return new Session(seed, number, turns, now, touched, standard, settings, next, place, over);
    }

    Session ticked(Instant next) {
        return new Session(seed, number, turns, next, touched, standard, settings, kiosk, place, over);
    }

    Session touchedNow() {
        return new Session(seed, number, turns, now, now, standard, settings, kiosk, place, over);
    }

    /// A hand did something: on the glass, the keypad, the scanner, the card reader or the button.
    Session handled() {
        return touchedNow().with(kiosk.with(kiosk.presence().touched(now)));
    }

    Session turned() {
        return new Session(seed, number, turns + 1, now, touched, standard, settings, kiosk, place, over);
    }

    /// A new session from here on: nothing of the old one is left, and what comes late for it is dropped.
    Session renewed(Place next) {
        return new Session(
                seed,
                number + 1,
                turns,
                now,
                now,
                standard,
                standard,
                kiosk.with(kiosk.presence().forNewSession()),
                next,
                new Over.Nothing());
    }

    @Override
    public String toString() {
        return "Session[" + number + ", " + place.getClass().getSimpleName() + "]";
    }
}

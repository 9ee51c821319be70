package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.village.LinkState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// All that a presenter needs besides its state: the words, the wishes of the resident, the room, the time, the
/// village.
///
/// @param canvas already at the text step of the settings
/// @param now in the village's time zone
/// @param village empty until the backend has answered once
/// @param link how the line to the village is
/// @param demo whether anything shown may be made up, which the screen then says
public record Scene(
        Phrases phrases,
        Settings settings,
        Canvas canvas,
        ZonedDateTime now,
        Optional<VillageInfo> village,
        LinkState link,
        boolean demo) {

    public ScreenBuilder screen(String name) {
        return new ScreenBuilder(this, name);
    }

    public Language language() {
        return settings.language();
    }

    /// The text of a key in the resident's language.
    public String say(String key, Object... places) {
        return phrases.say(language(), key, places);
    }

    public String count(String key, int n) {
        return phrases.count(language(), key, n);
    }

    /// The village's own text in the resident's language.
    public String say(Words words) {
        return words.in(language().code());
    }

    public String date(Instant when) {
        return Formats.shortDate(language(), when.atZone(now.getZone()));
    }

    public String date(LocalDate when) {
        return Formats.shortDate(language(), when);
    }

    public String clock(Instant when) {
        return Formats.clock(language(), when.atZone(now.getZone()));
    }

    public Duration since(Instant when) {
        var age = Duration.between(when, now.toInstant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    public boolean can(String capability) {
        return village.map(info -> info.capabilities().contains(capability)).orElse(false);
    }

    public String desa() {
        return village.map(info -> say("village.name", "desa", info.desa())).orElseGet(() -> say("village.unknown"));
    }

    public String officeHours() {
        return village.map(VillageInfo::officeHours).orElse("");
    }
}

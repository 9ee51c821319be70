package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Theme;
import id.desa.anjungan.kiosk.session.SessionTimes;
import java.util.Locale;
import java.util.stream.Stream;

/// From what the settings say to how the screen begins.
final class FirstLook {
    private FirstLook() {}

    static Settings of(ScreenSettings screen) {
        var language = Stream.of(Language.values())
                .filter(one -> one.code().equals(screen.language()))
                .findFirst();
        return new Settings(
                language.orElse(Language.ID), Theme.valueOf(screen.theme().toUpperCase(Locale.ROOT)), 1);
    }

    static Canvas canvas(ScreenSettings screen) {
        return new Canvas(screen.size().width(), screen.size().height(), 1);
    }

    static SessionTimes times(KioskConfig config) {
        return SessionTimes.DEFAULT.with(
                config.session().idleWarning(), config.session().idleEnd());
    }
}

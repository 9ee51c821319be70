package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.kiosk.enrol.EnrolEffect;
import id.desa.anjungan.kiosk.enrol.EnrolFacts;
import id.desa.anjungan.kiosk.enrol.EnrolState;
import id.desa.anjungan.kiosk.enrol.Enrolling;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.NetworkQuality;
import id.desa.anjungan.provisioning.enrol.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A box that is no kiosk yet.
final class EnrolSamples {
    private static final KioskName KIOSK = new KioskName("anjungan-pendopo", "Anjungan Pendopo Balai Desa Tirtawening");
    private static final String FINGERPRINT = "7K2M-9QXR-A4TD-E0HW";
    private static final EnrolFacts READY = new EnrolFacts(true, true, true, true, false);
    private static final EnrolEffect.Try TRIED = new EnrolEffect.ByStick();

    private EnrolSamples() {}

    static Map<String, Enrolling> all(Settings settings) {
        var all = new LinkedHashMap<String, Enrolling>();
        all.put("enrol-waiting", in(settings, READY, new EnrolState.Waiting(false)));
        all.put("enrol-waiting-torn", in(settings, READY, new EnrolState.Waiting(true)));
        all.put("enrol-waiting-bare", in(settings, EnrolFacts.NOTHING, new EnrolState.Waiting(false)));
        all.put(
                "enrol-waiting-stick",
                in(settings, new EnrolFacts(true, false, true, true, true), new EnrolState.Waiting(false)));
        all.put("enrol-languages", languages(settings));
        all.put(
                "enrol-address",
                in(settings, READY, new EnrolState.TypingAddress(typed("192.168.100.20:8443"), false)));
        all.put(
                "enrol-address-long",
                in(
                        settings,
                        READY,
                        new EnrolState.TypingAddress(
                                typed("anjungan.tirtawening-kidul.desa.example:8443/kantor"), false)));
        all.put("enrol-address-wrong", in(settings, READY, new EnrolState.TypingAddress(typed("192.168."), true)));
        var village = "https://192.168.100.20:8443";
        all.put("enrol-code", in(settings, READY, new EnrolState.TypingCode(village, typed("4k7m2q"), false)));
        all.put("enrol-code-wrong", in(settings, READY, new EnrolState.TypingCode(village, typed("4k7m2qxx"), true)));
        for (var step : EnrolmentStep.values()) {
            all.put(
                    "enrol-working-" + name(step),
                    in(settings, READY, new EnrolState.Working(step, TRIED, Samples.NOW.minusSeconds(6))));
        }
        for (var trouble : Trouble.values()) {
            all.put("enrol-failed-" + name(trouble), in(settings, READY, new EnrolState.Failed(trouble, TRIED)));
        }
        all.put("enrol-done", in(settings, READY, done(EnrolState.Slip.OUT, Optional.empty(), 240)));
        all.put(
                "enrol-done-partly",
                in(
                        settings,
                        new EnrolFacts(true, true, false, false, false),
                        done(EnrolState.Slip.NOT_OUT, Optional.of(Duration.ofMinutes(191)), 2_400)));
        all.put(
                "enrol-unconfirmed",
                in(
                        settings,
                        READY,
                        new EnrolState.Unconfirmed(
                                new EnrolmentOutcome.Waiting("Tirtawening", KIOSK, FINGERPRINT),
                                EnrolState.Slip.PRINTING,
                                Samples.NOW.plusSeconds(14))));
        all.put("enrol-restarting", in(settings, READY, new EnrolState.Restarting()));
        return all;
    }

    private static EnrolState done(EnrolState.Slip slip, Optional<Duration> clockOff, int millis) {
        return new EnrolState.Done(
                new EnrolmentOutcome.Enrolled(
                        "Tirtawening", KIOSK, FINGERPRINT, clockOff, new NetworkQuality(Duration.ofMillis(millis))),
                slip,
                Samples.NOW.plusSeconds(14));
    }

    private static EnrolState.Typing typed(String text) {
        return new EnrolState.Typing(text, 0);
    }

    private static Enrolling languages(Settings settings) {
        return new Enrolling(
                new EnrolState.Waiting(false), READY, settings, Samples.NOW, Optional.empty(), true, true, true);
    }

    private static Enrolling in(Settings settings, EnrolFacts facts, EnrolState state) {
        return new Enrolling(state, facts, settings, Samples.NOW, Optional.empty(), true, false, true);
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The screens every talk with the village may need, one while it lasts and one when it failed, and the one for
/// work that needs no village.
public final class Setbacks {
    private Setbacks() {}

    /// Says what is being done, and after two seconds how long already: most answers never get there. Over a line
    /// that is known to be slow it says so at once.
    public static ScreenBuilder waiting(Scene scene, String name, String captionKey, Instant since) {
        var seconds = scene.since(since).toSeconds();
        var slow = scene.link() == LinkState.SLOW;
        return scene.screen(name)
                .centered()
                .title("wait.processing")
                .led(seconds < 2 && !slow ? "" : scene.say(slow ? "wait.slow_link" : "wait.slow", "n", seconds))
                .part(new Part.Busy(scene.say(captionKey)));
    }

    /// The same for what a device or this machine does: nobody else is waited for.
    public static ScreenBuilder working(Scene scene, String name, String captionKey, Instant since) {
        var seconds = scene.since(since).toSeconds();
        return scene.screen(name)
                .centered()
                .title("wait.processing")
                .led(seconds < 2 ? "" : scene.say("wait.working", "n", seconds))
                .part(new Part.Busy(scene.say(captionKey)));
    }

    /// What happened, what can be done now, and a way on.
    public static ScreenBuilder failed(Scene scene, String name, Setback setback) {
        var key = "setback." + setback.name().toLowerCase(Locale.ROOT);
        var screen = scene.screen(name)
                .centered()
                .title(key + ".title")
                .lead(key + ".lead")
                .part(new Part.Emblem(icon(setback), Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                .back();
        return setback.worthRetrying() ? screen.primary("retry", "common.retry", Icon.AGAIN) : screen;
    }

    private static Icon icon(Setback setback) {
        return switch (setback) {
            case LINK_DOWN, TOO_SLOW, PORTAL, SERVER_ERROR, NOT_THE_CONTRACT, KIOSK_UNKNOWN, OTHER -> Icon.WIFI_OFF;
            case UNTRUSTED -> Icon.LOCK;
            case SLOW_DOWN, SESSION_ENDED, CERTIFICATE_DATE -> Icon.CLOCK;
            case SLIP_UNKNOWN, SECOND_FACTOR_NEEDED -> Icon.QR_CODE;
            case COLLECT_AT_COUNTER -> Icon.STAMP;
            case WRONG_DOCUMENT,
                    NOT_ELIGIBLE,
                    ALREADY_ASKED,
                    ANSWER_INVALID,
                    LETTER_UNKNOWN,
                    ALREADY_PRINTED,
                    GRANTED_ELSEWHERE,
                    NOT_READY -> Icon.DOCUMENT;
        };
    }
}

package id.desa.anjungan.kiosk.session;

import java.time.Duration;

/// How long things wait. WCAG 2.2.1: a warning, and at least 20 s to answer it by a simple act.
///
/// @param idle without a touch, until the warning
/// @param warning until the session ends after it
/// @param goodbye until the attract screen
/// @param afterPaper until the warning once the paper is out
/// @param askVillage between two questions whether the village is there
/// @param away nobody before the kiosk, until the warning
public record SessionTimes(
        Duration idle, Duration warning, Duration goodbye, Duration afterPaper, Duration askVillage, Duration away) {
    /// WCAG 2.2.1: no less to answer the warning.
    public static final Duration LEAST_WARNING = Duration.ofSeconds(20);

    public static final SessionTimes DEFAULT = new SessionTimes(
            Duration.ofSeconds(45),
            LEAST_WARNING,
            Duration.ofSeconds(8),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    public SessionTimes {
        if (warning.compareTo(LEAST_WARNING) < 0) {
            throw new IllegalArgumentException("at least 20 s to answer the warning");
        }
    }

    /// Of a village that wants other waits before and after the warning.
    public SessionTimes with(Duration idleNow, Duration warningNow) {
        return new SessionTimes(idleNow, warningNow, goodbye, afterPaper, askVillage, away);
    }
}

package id.desa.anjungan.kiosk.session;

import java.time.Duration;

/// How long things wait. WCAG 2.2.1: a warning, and at least 20 s to answer it by a simple act.
///
/// @param idle without a touch, until the warning
/// @param warning until the session ends after it
/// @param goodbye until the attract screen
/// @param afterPaper until the session ends by itself once the paper is out
/// @param askVillage between two questions whether the village is there
public record SessionTimes(
        Duration idle, Duration warning, Duration goodbye, Duration afterPaper, Duration askVillage) {
    public static final SessionTimes DEFAULT = new SessionTimes(
            Duration.ofSeconds(45),
            Duration.ofSeconds(20),
            Duration.ofSeconds(8),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
}

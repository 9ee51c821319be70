package id.desa.anjungan.provisioning.enrol;

import java.time.Duration;

/// How quickly the village answers.
///
/// @param answer from question to answer, the middle one of a few
public record NetworkQuality(Duration answer) {
    private static final Duration QUICK = Duration.ofMillis(400);
    private static final Duration SLOW = Duration.ofMillis(2_000);

    public enum Grade {
        GOOD,
        FAIR,
        POOR
    }

    public Grade grade() {
        if (answer.compareTo(QUICK) <= 0) {
            return Grade.GOOD;
        }
        return answer.compareTo(SLOW) <= 0 ? Grade.FAIR : Grade.POOR;
    }
}

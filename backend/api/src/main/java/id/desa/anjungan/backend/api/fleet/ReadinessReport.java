package id.desa.anjungan.backend.api.fleet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a kiosk found out about itself when it was set up or looked after. Nothing personal.
///
/// @param occasion why it was made
/// @param version of the kiosk's program
/// @param fingerprint of the kiosk's key, as on its slip: [Fingerprint]
public record ReadinessReport(Occasion occasion, Instant made, String version, String fingerprint, List<Check> checks) {
    public static final int MAX_CHECKS = 60;

    public ReadinessReport {
        checks = List.copyOf(checks);
        if (checks.size() > MAX_CHECKS || version.length() > 60 || fingerprint.length() > 60) {
            throw new IllegalArgumentException("too long a report");
        }
    }

    public enum Occasion {
        ENROLMENT,
        SERVICE,
        BURN_IN
    }

    public enum Result {
        PASSED,
        FAILED,
        NOT_TESTED
    }

    /// One thing that was looked at.
    ///
    /// @param name such as `receipt-printer` or `network`
    /// @param detail one short line for an officer
    /// @param tested when, where it was
    public record Check(
            String name,
            Result result,
            String detail,
            @Nullable Instant tested) {
        public Check {
            if (!name.matches("[a-z][a-z0-9-]{0,40}") || detail.length() > 200) {
                throw new IllegalArgumentException("not a check");
            }
        }
    }
}

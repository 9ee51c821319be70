package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.fleet.KioskName;
import java.time.Duration;
import java.util.Optional;

/// What became of an enrolment.
public sealed interface EnrolmentOutcome {
    /// It is a kiosk now; the program has to start anew to serve.
    ///
    /// @param fingerprint of its key, to be compared by people
    /// @param clockOff how far this machine's clock is from the village's, where it is far
    /// @param network how quickly the village answers
    record Enrolled(
            String village, KioskName kiosk, String fingerprint, Optional<Duration> clockOff, NetworkQuality network)
            implements EnrolmentOutcome {}

    /// It may start with what needs no village; an officer compares the fingerprint before it is a kiosk.
    record Waiting(String village, KioskName kiosk, String fingerprint) implements EnrolmentOutcome {}

    /// Nothing changed.
    record Failed(Trouble trouble) implements EnrolmentOutcome {}
}

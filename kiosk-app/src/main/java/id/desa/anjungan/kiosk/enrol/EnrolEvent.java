package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import java.time.Instant;

/// What happens to a box that is no kiosk yet.
public sealed interface EnrolEvent {
    record Pressed(String action) implements EnrolEvent {}

    /// Held before the scanner.
    record Scanned(String text) implements EnrolEvent {
        @Override
        public String toString() {
            return "Scanned[" + text.length() + " characters]";
        }
    }

    record Torn() implements EnrolEvent {}

    record Tick(Instant now) implements EnrolEvent {}

    record FactsAre(EnrolFacts facts) implements EnrolEvent {}

    record Reached(EnrolmentStep step) implements EnrolEvent {}

    record Ended(EnrolmentOutcome outcome) implements EnrolEvent {}

    /// `anjunganctl enrol` made this box a kiosk meanwhile.
    record EnrolledElsewhere() implements EnrolEvent {}

    record SlipEnded(boolean out) implements EnrolEvent {}
}

package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.screen.Language;

/// What is to be done outside.
public sealed interface EnrolEffect {
    /// One way to become a kiosk.
    sealed interface Try extends EnrolEffect {}

    record ByInvite(String scanned) implements Try {
        @Override
        public String toString() {
            return "ByInvite[masked]";
        }
    }

    record ByCode(String village, ShortCode code) implements Try {}

    /// Reads the stick first.
    record ByStick() implements Try {}

    /// What was under way when the power went.
    record Resume() implements Try {}

    record PrintSlip(EnrolSlip slip, EnrolFacts facts, Language language) implements EnrolEffect {}

    /// The program ends and is started anew, as the kiosk it is now.
    record Restart() implements EnrolEffect {}

    /// Service mode: nothing is there to be protected yet.
    record OpenService() implements EnrolEffect {}
}

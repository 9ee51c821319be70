package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.Trouble;
import java.time.Instant;

/// Where an enrolment is.
public sealed interface EnrolState {
    /// Waits for a code before the scanner, a stick, or a finger.
    ///
    /// @param torn what was scanned last could not be read
    record Waiting(boolean torn) implements EnrolState {}

    /// The address of the village, without `https://`.
    record TypingAddress(Typing typing, boolean wrong) implements EnrolState {}

    /// @param village its whole address
    /// @param wrong what was typed can be no code
    record TypingCode(String village, Typing typing, boolean wrong) implements EnrolState {}

    record Working(EnrolmentStep step, EnrolEffect.Try attempt, Instant since) implements EnrolState {}

    /// @param attempt what may be tried again
    record Failed(Trouble trouble, EnrolEffect.Try attempt) implements EnrolState {}

    /// @param until it starts to serve by itself
    record Done(EnrolmentOutcome.Enrolled as, Slip slip, Instant until) implements EnrolState {}

    /// May serve what needs no village, until an officer has confirmed it.
    record Unconfirmed(EnrolmentOutcome.Waiting as, Slip slip, Instant until) implements EnrolState {}

    /// The program is about to start anew.
    record Restarting() implements EnrolState {}

    /// How the slip is.
    enum Slip {
        PRINTING,
        OUT,
        NOT_OUT
    }

    /// What is typed on the screen, and which half of the keyboard a small panel shows.
    record Typing(String text, int half) {
        static final Typing NOTHING = new Typing("", 0);

        @Override
        public String toString() {
            return "Typing[" + text.length() + " characters]";
        }
    }
}

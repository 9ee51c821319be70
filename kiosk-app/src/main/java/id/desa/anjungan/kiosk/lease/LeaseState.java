package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.signin.Typed;
import java.time.Instant;

/// Collecting a letter where the village cannot be reached.
public sealed interface LeaseState {
    int CODE_LENGTH = 6;

    /// @param unreadable the last code held before the scanner was no slip
    record ShowingSlip(boolean unreadable) implements LeaseState {}

    record Looking(SlipCode slip, int call, Instant since) implements LeaseState {}

    /// It cannot be collected here and now.
    record Cannot(Why why) implements LeaseState {}

    /// @param remaining tries left after a wrong one; -1 before any
    record TypingCode(HeldLetter letter, SlipCode slip, Typed typed, int remaining) implements LeaseState {}

    record Checking(HeldLetter letter, SlipCode slip, int call, Instant since) implements LeaseState {}

    record OnPaper(HeldLetter letter, SlipCode slip, PaperState paper) implements LeaseState {}

    /// Back to what a kiosk alone can do.
    record Left() implements LeaseState {}

    /// With the paper, or on to something else.
    record Done() implements LeaseState {}

    enum Why {
        NOT_HERE,
        LOCKED,
        UNSETTLED
    }
}

package id.desa.anjungan.kiosk.paper;

import java.time.Instant;

public sealed interface PaperEffect {
    /// The resident gave up while the printer stood still.
    record Abandon() implements PaperEffect {}

    /// A person said whether the sheet came out.
    ///
    /// @param grant its id
    record Settle(int call, String grant, boolean cameOut) implements PaperEffect {}

    /// The resident cannot say.
    record NotSure(String grant) implements PaperEffect {}

    /// @param reason an IPP keyword behind `printer:`, RESIDENT or `print-uncertain`
    record TellOfficer(String reason) implements PaperEffect {}

    /// Prints the slip that says how to get the letter later.
    record PrintClaim(PaperLetter letter, Instant at) implements PaperEffect {}

    record Rate(int score) implements PaperEffect {}
}

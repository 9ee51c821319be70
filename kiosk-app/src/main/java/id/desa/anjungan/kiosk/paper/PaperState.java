package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.device.PrinterStatus;
import java.time.Instant;
import java.util.OptionalInt;

/// Where a letter is on its way to paper. It says "printed" only when the printer or a person said so.
public sealed interface PaperState {
    /// @param grant its id
    /// @param impressions sides out so far, in the printer's own words; -1 before it said any
    /// @param givingUp the resident wants to stop; the printer is being cleared
    record Printing(
            PaperLetter letter,
            String grant,
            int call,
            int impressions,
            PrinterStatus status,
            Told told,
            boolean givingUp)
            implements PaperState {}

    /// No paper came out and none will.
    ///
    /// @param started whether bytes had been sent before it stopped
    record NotPrinted(PaperLetter letter, PrinterStatus because, boolean started, Told told) implements PaperState {}

    /// Nobody but a person can say whether the sheet is out.
    record CameOut(PaperLetter letter, String grant) implements PaperState {}

    /// The resident says that it is not; the printer's counter is asked whether that can be.
    record Settling(PaperLetter letter, String grant, int call) implements PaperState {}

    /// The resident is not sure, or the printer's counter speaks against them: an officer will look.
    record OfficerSettles(PaperLetter letter, Told told) implements PaperState {}

    /// @param rating given, 1 to 4
    record TakePaper(PaperLetter letter, OptionalInt rating, Instant since) implements PaperState {}

    /// To be printed once more, from the grant on.
    record Again(PaperLetter letter) implements PaperState {}

    /// Turned back without paper.
    record Back() implements PaperState {}

    /// On to something else.
    ///
    /// @param collected letters taken
    record Left(int collected) implements PaperState {}

    /// Whether an officer knows of the trouble; said only when the village said so.
    enum Told {
        NOT_YET,
        YES,
        NO
    }
}

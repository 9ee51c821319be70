package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;

public sealed interface PaperEvent {
    record Pressed(String action) implements PaperEvent {}

    /// In the printer's own words, while it prints.
    record Progress(int call, int impressions, PrinterStatus status) implements PaperEvent {}

    record PrintEnded(int call, PrintOutcome outcome) implements PaperEvent {}

    /// How the letter printer is while nothing of ours is in it.
    record PrinterIs(PrinterStatus status) implements PaperEvent {}

    /// Whether an officer's page shows the trouble.
    record OfficerTold(boolean told) implements PaperEvent {}

    /// Whether the resident's word settles the print.
    record Settled(int call, boolean stands) implements PaperEvent {}

    record ClaimEnded(PrintOutcome outcome) implements PaperEvent {}
}

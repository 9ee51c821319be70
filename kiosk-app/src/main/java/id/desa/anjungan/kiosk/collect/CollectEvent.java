package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.village.Answer;

public sealed interface CollectEvent {
    record Pressed(String action) implements CollectEvent {}

    record Scanned(String text) implements CollectEvent {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    record RequestsCame(int call, Answer<Requests> answer) implements CollectEvent {}

    record Elevated(int call, Answer<SignedIn> answer) implements CollectEvent {}

    record GrantCame(int call, Answer<PrintGrant> answer) implements CollectEvent {}

    record DocumentCame(int call, Answer<byte[]> answer) implements CollectEvent {}

    /// In the printer's own words, while it prints.
    record Progress(int call, int impressions, PrinterStatus status) implements CollectEvent {}

    record PrintEnded(int call, PrintOutcome outcome) implements CollectEvent {}

    /// How the letter printer is while nothing of ours is in it.
    record PrinterIs(PrinterStatus status) implements CollectEvent {}

    /// Whether an officer's page shows the trouble.
    record OfficerTold(boolean told) implements CollectEvent {}
}

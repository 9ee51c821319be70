package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.paper.PaperEvent;
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

    /// Of the printer and what it printed.
    record Paper(PaperEvent event) implements CollectEvent {}
}

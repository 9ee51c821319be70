package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.kiosk.paper.PaperLetter;

/// What the village is asked for while the resident waits; holds what it takes to ask again.
public sealed interface Errand {
    record LoadRequests() implements Errand {}

    /// Proves the second factor by the slip.
    record Elevate(CollectState.Listing listing, Permohonan request, String slip) implements Errand {
        @Override
        public String toString() {
            return "Elevate[masked]";
        }
    }

    /// @param claim whether a slip came out for an earlier try
    record AskGrant(CollectState.Listing listing, Permohonan request, PaperLetter.Claim claim) implements Errand {}

    record Fetch(CollectState.Listing listing, Permohonan request, PrintGrant grant, PaperLetter.Claim claim)
            implements Errand {}
}

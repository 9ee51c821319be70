package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.List;

public sealed interface CollectState {
    record Waiting(Errand errand, int call, Instant since, CollectState back) implements CollectState {}

    record Failed(Errand errand, Setback setback, CollectState back) implements CollectState {}

    /// The resident's requests, newest first, letters that are ready before the others.
    record Listing(List<Permohonan> requests, int page) implements CollectState {
        public Listing {
            requests = List.copyOf(requests);
        }

        @Override
        public String toString() {
            return "Listing[" + requests.size() + "]";
        }
    }

    record Detail(Listing listing, Permohonan request) implements CollectState {}

    /// Printing needs the slip besides the PIN.
    record NeedsSlip(Listing listing, Permohonan request, Hint hint) implements CollectState {}

    /// Another kiosk holds the letter ahead, to print it without a link, and was asked to give it up.
    ///
    /// @param kiosk its id
    /// @param soon whether it is in touch with the village
    record WaitsElsewhere(Listing listing, Permohonan request, String kiosk, boolean soon) implements CollectState {}

    /// From here on it is about paper.
    record OnPaper(Listing listing, Permohonan request, PaperState paper) implements CollectState {}

    /// Back at home.
    ///
    /// @param collected letters taken
    record Left(int collected) implements CollectState {}

    enum Hint {
        NONE,
        UNREADABLE,
        /// The village says this slip is not this resident's, or no slip any more.
        WRONG_SLIP
    }
}

package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

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

    /// @param impressions sides out so far, in the printer's own words; -1 before it said any
    /// @param givingUp the resident wants to stop; the printer is being cleared
    record Printing(
            Listing listing,
            Permohonan request,
            PrintGrant grant,
            int call,
            int impressions,
            PrinterStatus status,
            Told told,
            boolean givingUp)
            implements CollectState {}

    /// No paper came out and none will.
    ///
    /// @param started whether bytes had been sent before it stopped
    record NotPrinted(Listing listing, Permohonan request, PrinterStatus because, boolean started, Told told)
            implements CollectState {}

    /// Nobody but a person can say whether the sheet is out.
    record CameOut(Listing listing, Permohonan request, PrintGrant grant) implements CollectState {}

    /// The resident is not sure either: an officer will look.
    record OfficerSettles(Listing listing, Permohonan request, Told told) implements CollectState {}

    /// @param rating given, 1 to 4
    record TakePaper(Listing listing, Permohonan request, OptionalInt rating, Instant since) implements CollectState {}

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

    /// Whether an officer knows of the trouble; said only when the village said so.
    enum Told {
        NOT_YET,
        YES,
        NO
    }
}

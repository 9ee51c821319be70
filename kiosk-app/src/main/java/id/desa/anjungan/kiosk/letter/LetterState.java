package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Optional;

public sealed interface LetterState {
    record Waiting(Errand errand, int call, Instant since, LetterState back) implements LetterState {}

    record Failed(Errand errand, Setback setback, LetterState back) implements LetterState {}

    /// @param late for whom it is, where the village cannot be asked; then only letters that need nothing of it
    record Choosing(Catalogue catalogue, int page, Optional<Who> late) implements LetterState {
        public Choosing(Catalogue catalogue, int page) {
            this(catalogue, page, Optional.empty());
        }
    }

    record Requirements(Choosing choosing, JenisSurat jenis, int page) implements LetterState {}

    /// @param at index of the question
    record Asking(Draft draft, int at, Editor editor) implements LetterState {}

    record Previewing(Draft draft, Picture picture) implements LetterState {}

    record Confirming(Draft draft, Picture picture) implements LetterState {}

    /// The village has the request; its slip is coming out.
    record PrintingSlip(RequestReceived received, int call, Instant since) implements LetterState {}

    record Sent(RequestReceived received, Slip slip) implements LetterState {}

    /// A letter asked for while the village cannot be reached.
    sealed interface Late extends LetterState {
        /// The truth, and whether the kiosk shall keep it.
        ///
        /// @param failed the sending that failed just now, to try again; empty where nothing was sent
        record Offered(Draft draft, Who who, Optional<Failed> failed, LetterState back) implements Late {}

        record Keeping(Offered offered, int call, Instant since) implements Late {}

        /// There is no room, or the disk refuses.
        record NotKept(Offered offered) implements Late {}

        /// It is on the disk; its slip is coming out.
        record PrintingSlip(LateReceipt receipt, int call, Instant since) implements Late {}

        record Kept(LateReceipt receipt, Slip slip) implements Late {}
    }

    /// Back at home.
    ///
    /// @param sent whether a request was sent
    record Left(boolean sent) implements LetterState {}

    /// Whether the resident has the slip in hand.
    enum Slip {
        PRINTED,
        /// The number on the screen has to be noted.
        NOT_PRINTED,
        /// Bytes were sent and nobody knows.
        UNCERTAIN
    }
}

package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;

public sealed interface LetterState {
    record Waiting(Errand errand, int call, Instant since, LetterState back) implements LetterState {}

    record Failed(Errand errand, Setback setback, LetterState back) implements LetterState {}

    record Choosing(Catalogue catalogue, int page) implements LetterState {}

    record Requirements(Choosing choosing, JenisSurat jenis, int page) implements LetterState {}

    /// @param at index of the question
    record Asking(Draft draft, int at, Editor editor) implements LetterState {}

    record Previewing(Draft draft, Picture picture) implements LetterState {}

    record Confirming(Draft draft, Picture picture) implements LetterState {}

    /// The village has the request; its slip is coming out.
    record PrintingSlip(RequestReceived received, int call, Instant since) implements LetterState {}

    record Sent(RequestReceived received, Slip slip) implements LetterState {}

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

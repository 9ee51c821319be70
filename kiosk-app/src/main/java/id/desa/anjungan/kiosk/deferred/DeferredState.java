package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.signin.Typed;
import java.time.Instant;
import java.util.Optional;

public sealed interface DeferredState {
    record Looking(int call, Instant since) implements DeferredState {}

    /// No list of letters, or none that can be asked for without the village.
    record Unable() implements DeferredState {}

    /// What will be kept of the resident, before the first datum.
    record Notice(Catalogue catalogue) implements DeferredState {}

    /// @param flaw what can no longer become a NIK
    record TypingNik(Catalogue catalogue, Typed typed, Optional<Nik.Flaw> flaw) implements DeferredState {}

    /// @param entry numbers the NIK that was typed: another one makes another request
    record Filling(TypingNik typed, int entry, LetterState letter) implements DeferredState {}

    /// Back where it was begun.
    record Left() implements DeferredState {}
}

package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import java.util.Optional;

public sealed interface DeferredEvent {
    record Pressed(String action) implements DeferredEvent {}

    record ListCame(int call, Optional<Catalogue> catalogue) implements DeferredEvent {}

    record OfLetter(LetterEvent event) implements DeferredEvent {}
}

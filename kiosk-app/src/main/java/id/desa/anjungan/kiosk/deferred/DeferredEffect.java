package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.kiosk.letter.LetterEffect;

public sealed interface DeferredEffect {
    /// The list of letters the kiosk keeps.
    record Look(int call) implements DeferredEffect {}

    record OfLetter(LetterEffect effect) implements DeferredEffect {}
}

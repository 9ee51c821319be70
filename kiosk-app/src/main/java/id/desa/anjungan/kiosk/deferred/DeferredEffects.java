package id.desa.anjungan.kiosk.deferred;

import id.desa.anjungan.kiosk.letter.LetterEffects;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LastHeard;
import id.desa.anjungan.kiosk.village.Visit;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks for the list of letters and keeps what was asked for; asks the village nothing.
public final class DeferredEffects {
    private final LastHeard lastHeard;
    private final LetterEffects letters;

    public DeferredEffects(LastHeard lastHeard, LetterEffects letters) {
        this.lastHeard = lastHeard;
        this.letters = letters;
    }

    public void run(Visit visit, DeferredEffect effect, Consumer<DeferredEvent> emit) {
        switch (effect) {
            case DeferredEffect.Look(var call) ->
                emit.accept(
                        new DeferredEvent.ListCame(call, lastHeard.catalogue().map(Dated::value)));
            case DeferredEffect.OfLetter(var asked) ->
                letters.run(visit, asked, event -> emit.accept(new DeferredEvent.OfLetter(event)));
        }
    }

    public DeferredEvent broken(DeferredEffect effect) {
        return switch (effect) {
            case DeferredEffect.Look(var call) -> new DeferredEvent.ListCame(call, Optional.empty());
            case DeferredEffect.OfLetter(var asked) -> new DeferredEvent.OfLetter(letters.broken(asked));
        };
    }
}

package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.session.Effect;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.store.StoredVillage;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets the kiosk's health and its store hear what the session hears of the village.
///
/// @param demo the kiosk's own setting
record WatchedEffects(
        Effects<Effect, Event> effects,
        KioskHealth health,
        Forgetting forgetting,
        StoredVillage lastHeard,
        boolean demo)
        implements Effects<Effect, Event> {
    @Override
    public void run(Effect effect, Consumer<Event> emit) {
        if (effect instanceof Effect.End) {
            forgetting.sessionEnded();
        }
        effects.run(effect, event -> {
            if (event instanceof Event.VillageCame(Answer.Ok<VillageInfo>(var info))) {
                health.heardOf(demo, info.demo());
                lastHeard.heard(info);
            }
            emit.accept(event);
        });
    }

    @Override
    public Optional<Event> broken(Effect effect) {
        return effects.broken(effect);
    }
}

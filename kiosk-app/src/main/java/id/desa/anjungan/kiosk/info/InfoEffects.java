package id.desa.anjungan.kiosk.info;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LastHeard;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.time.InstantSource;
import java.util.Optional;

/// Looks for the newest list of letters: the village's, else the one the kiosk keeps.
public final class InfoEffects {
    private final VillageBackend village;
    private final LastHeard lastHeard;
    private final InstantSource clock;

    public InfoEffects(VillageBackend village, LastHeard lastHeard, InstantSource clock) {
        this.village = village;
        this.lastHeard = lastHeard;
        this.clock = clock;
    }

    public InfoEvent run(InfoEffect effect) {
        var fresh = effect.ask() ? fresh() : Optional.<Dated<Catalogue>>empty();
        return new InfoEvent.ListCame(effect.call(), fresh.or(lastHeard::catalogue));
    }

    public InfoEvent broken(InfoEffect effect) {
        return new InfoEvent.ListCame(effect.call(), Optional.empty());
    }

    private Optional<Dated<Catalogue>> fresh() {
        return village.catalogue() instanceof Answer.Ok<Catalogue>(var catalogue)
                ? Optional.of(new Dated<>(catalogue, clock.instant()))
                : Optional.empty();
    }
}

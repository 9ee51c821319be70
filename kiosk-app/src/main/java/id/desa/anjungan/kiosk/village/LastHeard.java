package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.VillageInfo;
import java.util.Optional;

/// What the village said last, kept over a restart: all that is left to show while nobody can ask it. Nothing of a
/// resident. Any thread but JavaFX's.
public interface LastHeard {
    Optional<Dated<VillageInfo>> info();

    Optional<Dated<Catalogue>> catalogue();

    /// Knows nothing yet.
    LastHeard NOTHING = new LastHeard() {
        @Override
        public Optional<Dated<VillageInfo>> info() {
            return Optional.empty();
        }

        @Override
        public Optional<Dated<Catalogue>> catalogue() {
            return Optional.empty();
        }
    };
}

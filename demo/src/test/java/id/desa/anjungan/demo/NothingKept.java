package id.desa.anjungan.demo;

import id.desa.anjungan.kiosk.village.CatalogueCache;
import java.util.Optional;

/// A kiosk that asks for the catalogue anew each time.
final class NothingKept implements CatalogueCache {
    @Override
    public Optional<Kept> kept() {
        return Optional.empty();
    }

    @Override
    public void keep(Kept next) {
        // see above
    }
}

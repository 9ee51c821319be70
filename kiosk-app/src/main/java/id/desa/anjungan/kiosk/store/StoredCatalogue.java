package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.village.CatalogueCache;
import java.time.InstantSource;
import java.util.Optional;

/// The last catalogue, kept over a restart.
public final class StoredCatalogue implements CatalogueCache {
    static final String NAME = "catalogue";

    private final KeptAnswers answers;

    public StoredCatalogue(Store store, InstantSource clock) {
        this.answers = new KeptAnswers(store, clock);
    }

    @Override
    public Optional<Kept> kept() {
        return answers.kept(NAME).map(kept -> new Kept(kept.etag(), kept.body()));
    }

    @Override
    public void keep(Kept next) {
        answers.keep(NAME, next.etag(), next.body());
    }
}

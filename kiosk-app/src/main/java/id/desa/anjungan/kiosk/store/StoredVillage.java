package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LastHeard;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;

/// What the village said last, in the kiosk's own database. What cannot be read any more is as if it had not been
/// said.
public final class StoredVillage implements LastHeard {
    private static final String INFO = "info";

    private final KeptAnswers answers;
    private final AtomicReference<Optional<VillageInfo>> written = new AtomicReference<>(Optional.empty());

    public StoredVillage(KeptAnswers answers) {
        this.answers = answers;
    }

    /// Writes it down where it is news: the village is asked twice a minute.
    public void heard(VillageInfo info) {
        var now = Optional.of(info);
        if (!written.getAndSet(now).equals(now)) {
            answers.keep(INFO, "", ContractJson.mapper().writeValueAsString(info));
        }
    }

    @Override
    public Optional<Dated<VillageInfo>> info() {
        return read(INFO, VillageInfo.class);
    }

    @Override
    public Optional<Dated<Catalogue>> catalogue() {
        return read(StoredCatalogue.NAME, Catalogue.class);
    }

    private <T> Optional<Dated<T>> read(String name, Class<T> type) {
        return answers.kept(name).flatMap(kept -> {
            try {
                return Optional.of(new Dated<>(ContractJson.mapper().readValue(kept.body(), type), kept.at()));
            } catch (JacksonException | IllegalArgumentException otherVersion) {
                return Optional.empty();
            }
        });
    }
}

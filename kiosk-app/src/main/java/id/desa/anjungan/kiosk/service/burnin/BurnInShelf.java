package id.desa.anjungan.kiosk.service.burnin;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The last day of trial, kept round by round.
public final class BurnInShelf {
    private static final String NAME = "burn-in";

    private final KeptAnswers kept;

    public BurnInShelf(KeptAnswers kept) {
        this.kept = kept;
    }

    Optional<BurnInLog> read() {
        try {
            return kept.kept(NAME).map(row -> ContractJson.mapper().readValue(row.body(), BurnInLog.class));
        } catch (StoreBroken | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void keep(BurnInLog log) {
        kept.keep(NAME, "", ContractJson.mapper().writeValueAsString(log));
    }
}

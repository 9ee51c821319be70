package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.draft.Drafts;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Drafts in memory, as long-lived as real ones.
final class FakeDrafts implements Drafts {
    final Map<String, KeptDraft> kept = new HashMap<>();
    private final Map<String, Instant> since = new HashMap<>();
    private final InstantSource clock;

    FakeDrafts(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void keep(String ref, KeptDraft draft) {
        kept.put(ref, draft);
        since.put(ref, clock.instant());
    }

    @Override
    public Optional<KeptDraft> find(String ref) {
        return Optional.ofNullable(kept.get(ref))
                .filter(_ -> since.getOrDefault(ref, Instant.EPOCH).plus(LIFE).isAfter(clock.instant()));
    }

    @Override
    public void drop(String ref) {
        kept.remove(ref);
    }
}

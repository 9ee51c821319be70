package id.desa.anjungan.kiosk.draft;

import java.time.Duration;
import java.util.Optional;

/// Keeps one unfinished letter a resident, sealed, for who signs in again soon. Any thread; blocks for a disk.
public interface Drafts {
    Duration LIFE = Duration.ofMinutes(10);

    /// In place of an earlier one. A disk that refuses costs the resident the draft and nothing else.
    ///
    /// @param ref how the village names the resident to this kiosk
    void keep(String ref, KeptDraft draft);

    /// This resident's, unless it is too old.
    Optional<KeptDraft> find(String ref);

    void drop(String ref);
}

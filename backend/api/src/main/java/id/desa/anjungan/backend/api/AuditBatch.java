package id.desa.anjungan.backend.api;

import java.util.List;

/// Entries of a kiosk's audit in order, without a gap.
///
/// @param epoch of the kiosk's store; a new one begins at 1
/// @param previous hash of the entry before the first; of the very first, the epoch
public record AuditBatch(String epoch, String previous, List<AuditEntry> entries) {
    public AuditBatch {
        entries = List.copyOf(entries);
    }
}

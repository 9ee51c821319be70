package id.desa.anjungan.backend.api;

import java.time.Instant;
import java.util.List;

/// All that a kiosk holds ahead. What it has and does not find here it gives up: it deletes the letter and tells the
/// village so.
///
/// @param settled prints of this kiosk that a person has settled at the village
public record Leases(List<Lease> leases, List<Settled> settled) {
    public Leases {
        leases = List.copyOf(leases);
        settled = List.copyOf(settled);
    }

    /// @param grant its id
    public record Settled(String grant, boolean printed, Instant at) {}
}

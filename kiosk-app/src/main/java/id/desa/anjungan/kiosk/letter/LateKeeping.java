package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Words;
import java.util.Optional;
import java.util.UUID;

/// Keeps requests until the village can be told. Blocks; the same key twice is one request and one slip.
@FunctionalInterface
public interface LateKeeping {
    /// @return empty where there is no room, or the disk refuses
    Optional<LateReceipt> keep(UUID key, Who who, NewRequest request, Words name);
}

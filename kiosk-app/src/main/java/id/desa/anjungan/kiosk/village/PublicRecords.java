package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.Revocations;
import java.util.Optional;

/// What the village says to anybody, fetched ahead for when it cannot be reached. Every call blocks and is bounded in
/// time.
public interface PublicRecords {
    /// The newest catalogue; keeps it.
    Answer<Catalogue> catalogue();

    /// The letters this village revoked.
    Answer<Revocations> revocations();

    /// The kabupaten's directory of keys as the village has it; empty where it is still the one of this ETag.
    Answer<Optional<Tagged>> directory(String etag);

    /// @param body as it came, believed by nobody yet
    record Tagged(String etag, String body) {}
}

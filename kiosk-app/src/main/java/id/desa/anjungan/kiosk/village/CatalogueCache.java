package id.desa.anjungan.kiosk.village;

import java.util.Optional;

/// Keeps the last catalogue with its ETag, so that an unchanged one costs one round trip and no bytes.
public interface CatalogueCache {
    Optional<Kept> kept();

    void keep(Kept next);

    /// @param body the JSON as it came
    record Kept(String etag, String body) {}
}

package id.desa.anjungan.backend.api;

import java.util.List;

/// The letters a resident may ask for here. Its version is the ETag of the answer.
public record Catalogue(List<JenisSurat> letters) {
    public Catalogue {
        letters = List.copyOf(letters);
    }
}

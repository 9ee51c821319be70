package id.desa.anjungan.backend.api;

import java.util.Objects;

/// Raises a signed-in session to L2 by the QR of the resident's own slip.
public record Elevation(String pickup) {
    public Elevation {
        Objects.requireNonNull(pickup, "pickup");
    }
}

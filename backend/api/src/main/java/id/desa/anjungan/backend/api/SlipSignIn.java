package id.desa.anjungan.backend.api;

import java.util.Objects;

/// L2: the QR of a slip (a compact JWS of the village) and the PIN of the resident whose slip it is.
public record SlipSignIn(String pickup, Pin pin) {
    public SlipSignIn {
        Objects.requireNonNull(pickup, "pickup");
        Objects.requireNonNull(pin, "pin");
    }
}

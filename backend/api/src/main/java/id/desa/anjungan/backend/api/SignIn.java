package id.desa.anjungan.backend.api;

import java.util.Objects;

/// L1: NIK and PIN.
public record SignIn(Nik nik, Pin pin) {
    public SignIn {
        Objects.requireNonNull(nik, "nik");
        Objects.requireNonNull(pin, "pin");
    }
}

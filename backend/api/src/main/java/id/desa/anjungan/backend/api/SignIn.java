package id.desa.anjungan.backend.api;

/// L1: NIK and PIN.
public record SignIn(Nik nik, Pin pin) {}

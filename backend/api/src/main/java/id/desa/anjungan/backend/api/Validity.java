package id.desa.anjungan.backend.api;

/// Whether an issued letter still proves anything.
public enum Validity {
    BERLAKU,
    KEDALUWARSA,
    DICABUT
}

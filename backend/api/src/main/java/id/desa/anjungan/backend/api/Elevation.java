package id.desa.anjungan.backend.api;

/// Raises a signed-in session to L2 by the QR of the resident's own slip.
public record Elevation(String pickup) {}

package id.desa.anjungan.backend.api;

/// What the village has of a kiosk's audit.
///
/// @param seq of its newest entry
public record AuditHead(long seq) {}

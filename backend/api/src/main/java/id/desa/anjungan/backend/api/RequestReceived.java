package id.desa.anjungan.backend.api;

/// The answer to a new request, and to its repetition with the same key.
///
/// @param slip what the pickup slip's QR holds: a compact JWS of the village without personal data
public record RequestReceived(Permohonan request, String slip) {
    @Override
    public String toString() {
        return "RequestReceived[masked]";
    }
}

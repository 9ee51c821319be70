package id.desa.anjungan.backend.api;

import org.jspecify.annotations.Nullable;

/// The answer to a new request, and to its repetition with the same key.
///
/// @param slip what the pickup slip's QR holds: a compact JWS of the village without personal data
/// @param code six digits that open this letter together with its slip where there is no link; never on paper beside
/// the slip. A backend without leases gives none
public record RequestReceived(
        Permohonan request, String slip, @Nullable String code) {
    @Override
    public String toString() {
        return "RequestReceived[masked]";
    }
}

package id.desa.anjungan.backend.api;

import java.util.List;

/// Letters that are no longer good, by the `jti` of their QR.
public record Revocations(List<String> revoked) {
    public Revocations {
        revoked = List.copyOf(revoked);
    }
}

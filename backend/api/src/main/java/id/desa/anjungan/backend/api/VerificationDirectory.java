package id.desa.anjungan.backend.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which keys verify the letters of which village, and which letters are no longer good: what the kabupaten signs, so
/// that any kiosk verifies any village's letter without a network.
///
/// @param serial grows with every issue; a reader never goes back to a smaller one
public record VerificationDirectory(String kabupaten, long serial, Instant issued, List<Village> villages) {
    public VerificationDirectory {
        villages = List.copyOf(villages);
    }

    /// @param kode such as `99.01.01.2001`
    /// @param keys JWKs (RFC 7517), public, each with its `kid`
    /// @param revoked by the `jti` of their QR
    /// @param revokedAsOf when the village said so
    public record Village(
            String kode,
            String desa,
            String kecamatan,
            String publicUrl,
            List<Map<String, Object>> keys,
            List<String> revoked,
            Instant revokedAsOf) {
        public Village {
            keys = List.copyOf(keys);
            revoked = List.copyOf(revoked);
        }
    }

    public Optional<Village> village(String kode) {
        return villages.stream().filter(one -> one.kode().equals(kode)).findFirst();
    }
}

package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.KioskName;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/// An invite as it is kept.
///
/// @param box the public key of who used it
record InviteRow(
        String id,
        KioskName kiosk,
        Instant madeAt,
        Instant expires,
        boolean offline,
        State state,
        Optional<ECKey> box) {
    enum State {
        OPEN,
        /// Used offline; an officer compares the fingerprint.
        WAITING,
        USED,
        WITHDRAWN
    }

    boolean isOf(ECKey key) {
        return box.map(KioskTable::thumbprint)
                .filter(KioskTable.thumbprint(key)::equals)
                .isPresent();
    }

    static ECKey key(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a box's key is damaged", e);
        }
    }
}

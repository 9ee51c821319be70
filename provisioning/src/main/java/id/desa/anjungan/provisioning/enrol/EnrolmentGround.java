package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What every way of enrolling stands on.
///
/// @param authority the one this box already belongs to, by its image or by an earlier enrolment
/// @param kioskId the one a hand wrote, where one did
/// @param limit of one question
/// @param random one that nobody can foresee
public record EnrolmentGround(
        IdentityFolder folder,
        FirstSettings settings,
        Optional<ECKey> authority,
        Optional<String> kioskId,
        Duration limit,
        InstantSource clock,
        RandomGenerator random) {
    /// The machine's clock, but not behind a time that the village told: a machine that woke up in 1970 judges
    /// certificates as of the moment its invite was issued. Whoever still has one that has expired since could
    /// at most listen. What is answered is signed by the authority of the invite, and an invite is worth nothing
    /// to others once its minutes are over, which the village judges.
    InstantSource notBefore(Instant told) {
        return () -> {
            var now = clock.instant();
            return now.isBefore(told) ? told : now;
        };
    }

    String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

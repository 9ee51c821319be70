package id.desa.anjungan.village.request;

import id.desa.anjungan.village.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts an officer's wrong signing passphrases: each fifth in a row lets signing rest. A try is counted before the
/// key is tried, so that many at once gain nothing.
final class SigningTries {
    static final int MOST = 5;
    static final Duration REST = Duration.ofMinutes(15);

    /// Takes one try; a moment where signing rests until then.
    Optional<Instant> take(Tx tx, Officer who, Instant now) {
        var rests = tx.one(
                        "SELECT rests_until FROM signing_try WHERE officer_id = ?",
                        row -> row.instant("rests_until"),
                        who.id())
                .filter(now::isBefore);
        if (rests.isEmpty()) {
            count(tx, who, now.plus(REST));
        }
        return rests;
    }

    private static void count(Tx tx, Officer who, Instant rest) {
        tx.update("""
                INSERT INTO signing_try (officer_id, wrong, rests_until) VALUES (?1, 1, 0)
                ON CONFLICT (officer_id) DO UPDATE SET wrong = wrong + 1,
                rests_until = CASE WHEN (wrong + 1) % ?2 = 0 THEN ?3 ELSE 0 END""", who.id(), MOST, rest);
    }

    /// Whether the last try taken was one too many.
    boolean rests(Tx tx, Officer who, Instant now) {
        return tx.number("SELECT count(*) FROM signing_try WHERE officer_id = ? AND rests_until > ?", who.id(), now)
                > 0;
    }

    void clear(Tx tx, Officer who) {
        tx.update("DELETE FROM signing_try WHERE officer_id = ?", who.id());
    }
}

package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Tx;
import java.time.Duration;
import java.time.Instant;

/// Counts wrong PINs of a NIK, whether anybody has it or not: the fifth locks it for a quarter of an hour, the tenth
/// until an officer helps. A try is counted before it is checked, so that many at once gain nothing.
final class Tries {
    static final int LOCKS_AFTER = 5;
    static final int OFFICER_AFTER = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Keyed subjects;

    /// @param subjects keeps NIKs nobody has out of the file
    Tries(Keyed subjects) {
        this.subjects = subjects;
    }

    sealed interface Try {
        /// @param ifWrong the answer in case the PIN is wrong
        record Allowed(Problem ifWrong) implements Try {}

        record Barred(Problem problem) implements Try {}
    }

    Try take(Tx tx, Nik nik, Instant now) {
        var counter = counter(tx, nik);
        if (counter.wrong >= OFFICER_AFTER) {
            return new Try.Barred(Refusal.SEE_OFFICER.problem());
        }
        if (now.isBefore(counter.lockedUntil)) {
            return new Try.Barred(locked(Duration.between(now, counter.lockedUntil)));
        }
        var wrong = counter.wrong + 1;
        put(tx, nik, wrong, wrong == LOCKS_AFTER ? now.plus(LOCK) : Instant.EPOCH);
        return new Try.Allowed(answer(wrong));
    }

    void clear(Tx tx, Nik nik) {
        tx.update("DELETE FROM sign_in_counter WHERE subject = ?", subject(nik));
    }

    PinLock lockOf(Tx tx, Nik nik, Instant now) {
        var counter = counter(tx, nik);
        if (counter.wrong >= OFFICER_AFTER) {
            return PinLock.OFFICER;
        }
        return now.isBefore(counter.lockedUntil) ? PinLock.RESTS : PinLock.NONE;
    }

    private Counter counter(Tx tx, Nik nik) {
        return tx.one(
                        "SELECT wrong, locked_until FROM sign_in_counter WHERE subject = ?",
                        row -> new Counter(row.integer("wrong"), row.instant("locked_until")),
                        subject(nik))
                .orElse(new Counter(0, Instant.EPOCH));
    }

    /// As if the PIN had been wrong ten times.
    void lock(Tx tx, Nik nik) {
        put(tx, nik, OFFICER_AFTER, Instant.EPOCH);
    }

    private void put(Tx tx, Nik nik, int wrong, Instant lockedUntil) {
        tx.update("INSERT OR REPLACE INTO sign_in_counter VALUES (?, ?, ?)", subject(nik), wrong, lockedUntil);
    }

    private String subject(Nik nik) {
        return subjects.of("sign-in", nik.digits());
    }

    private static Problem answer(int wrong) {
        if (wrong >= OFFICER_AFTER) {
            return Refusal.SEE_OFFICER.problem();
        }
        return wrong == LOCKS_AFTER
                ? locked(LOCK)
                : Refusal.SIGN_IN_REFUSED.remaining((wrong < LOCKS_AFTER ? LOCKS_AFTER : OFFICER_AFTER) - wrong);
    }

    private static Problem locked(Duration left) {
        return Refusal.SIGN_IN_LOCKED.retryAfter(Math.max(1, left.toSeconds()));
    }

    private record Counter(int wrong, Instant lockedUntil) {}
}

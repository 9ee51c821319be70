package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Wrong sign-ins at one kiosk within the last hour, whatever NIK was typed: somebody who tries one PIN on many NIKs is
/// slowed down too.
final class KioskTries {
    static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    Optional<Problem> barred(Tx tx, String kiosk, Instant now) {
        tx.update("DELETE FROM kiosk_failure WHERE at <= ?", now.minus(WINDOW));
        return tx.one(
                        "SELECT at FROM kiosk_failure WHERE kiosk = ? ORDER BY at DESC LIMIT 1 OFFSET ?",
                        row -> row.instant("at"),
                        kiosk,
                        MOST - 1)
                .map(oldest -> Refusal.SLOW_DOWN.retryAfter(
                        Math.max(1, Duration.between(now, oldest.plus(WINDOW)).toSeconds())));
    }

    /// True when it was one too many: somebody should look at this kiosk.
    boolean failed(Tx tx, String kiosk, Instant now) {
        tx.update("INSERT INTO kiosk_failure VALUES (?, ?)", kiosk, now);
        return tx.number("SELECT count(*) FROM kiosk_failure WHERE kiosk = ? AND at > ?", kiosk, now.minus(WINDOW))
                == MOST;
    }
}

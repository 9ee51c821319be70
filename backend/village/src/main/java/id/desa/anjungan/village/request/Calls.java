package id.desa.anjungan.village.request;

import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Calls for help from kiosks. The same call again, while nobody answered, is one call.
public final class Calls {
    public void add(Tx tx, String kiosk, String reason, Instant now) {
        add(tx, kiosk, reason, Optional.empty(), now);
    }

    /// @param key of the call; one that was heard before is not heard again, answered or not
    void add(Tx tx, String kiosk, String reason, Optional<String> key, Instant now) {
        tx.update(
                "INSERT INTO officer_call (kiosk, reason, at, call_key) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM officer_call WHERE kiosk = ?1"
                        + " AND ((reason = ?2 AND answered_at IS NULL) OR call_key = ?4))",
                kiosk,
                reason,
                now,
                key);
    }

    /// What the kiosk called for has ended.
    public void settled(Tx tx, String kiosk, String reason, Instant now) {
        tx.update(
                "UPDATE officer_call SET answered_at = ? WHERE kiosk = ? AND reason = ? AND answered_at IS NULL",
                now,
                kiosk,
                reason);
    }

    List<ServiceDesk.Call> open(Tx tx) {
        return tx.list(
                "SELECT * FROM officer_call WHERE answered_at IS NULL ORDER BY at DESC, id DESC",
                row -> new ServiceDesk.Call(
                        row.number("id"), row.text("kiosk"), row.text("reason"), row.instant("at")));
    }

    void answered(Tx tx, long id, String who, Instant now) {
        tx.update(
                "UPDATE officer_call SET answered_at = ?, answered_by = ? WHERE id = ? AND answered_at IS NULL",
                now,
                who,
                id);
    }
}

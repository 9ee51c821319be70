package id.desa.anjungan.village.printing;

import id.desa.anjungan.backend.api.Lease.CodeCheck;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which open grants are leases, and when kiosks asked for theirs.
final class LeaseTable {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final Duration IN_TOUCH = Duration.ofMinutes(5);

    /// @param recalled somebody wants the letter elsewhere
    record LeaseRow(String grant, CodeCheck code, boolean recalled) {}

    void add(Tx tx, String grant, CodeCheck code) {
        tx.update(
                "INSERT INTO lease (grant_id, rounds, salt, hash) VALUES (?, ?, ?, ?)",
                grant,
                code.rounds(),
                code.salt(),
                code.hash());
    }

    Optional<LeaseRow> find(Tx tx, String grant) {
        return tx.one("SELECT * FROM lease WHERE grant_id = ?", LeaseTable::read, grant);
    }

    /// Those of a kiosk whose grants are open, oldest first.
    List<LeaseRow> at(Tx tx, String kiosk) {
        return tx.list(
                "SELECT l.* FROM lease l JOIN print_grant g ON g.id = l.grant_id WHERE g.kiosk = ? AND g.state = 'OPEN'"
                        + " ORDER BY g.created_at, g.id",
                LeaseTable::read,
                kiosk);
    }

    void recall(Tx tx, String grant, Instant now) {
        tx.update("UPDATE lease SET recalled_at = ? WHERE grant_id = ? AND recalled_at IS NULL", now, grant);
    }

    /// The kiosk that holds it was asked for it after all.
    void keep(Tx tx, String grant) {
        tx.update("UPDATE lease SET recalled_at = NULL WHERE grant_id = ?", grant);
    }

    /// Its grant is settled.
    void end(Tx tx, String grant) {
        tx.update("DELETE FROM lease WHERE grant_id = ?", grant);
    }

    /// Letters that are ready, were asked for at this kiosk, have a code, and are in nobody's hands.
    List<String> lettersFor(Tx tx, String kiosk, int most) {
        return tx.list("""
                SELECT s.id FROM surat s JOIN permohonan r ON r.id = s.permohonan
                JOIN pickup_code c ON c.permohonan = r.id
                WHERE c.kiosk = ? AND r.status = 'SIAP_DIAMBIL' AND s.collect_at = 'KIOSK' AND s.pdf IS NOT NULL
                AND s.revoked_at IS NULL AND NOT EXISTS (SELECT 1 FROM print_grant g WHERE g.surat = s.id
                AND g.state IN ('OPEN', 'UNCERTAIN', 'PRINTED')) ORDER BY s.signed_at LIMIT ?""", row -> row.text("id"), kiosk, most);
    }

    void synced(Tx tx, String kiosk, Instant now) {
        tx.update(
                "INSERT INTO lease_sync (kiosk, at) VALUES (?1, ?2) ON CONFLICT (kiosk) DO UPDATE SET at = ?2",
                kiosk,
                now);
    }

    /// Whether the kiosk will soon hear that something is recalled.
    boolean isInTouch(Tx tx, String kiosk, Instant now) {
        return tx.one("SELECT 1 FROM lease_sync WHERE kiosk = ? AND at > ?", _ -> true, kiosk, now.minus(IN_TOUCH))
                .isPresent();
    }

    private static LeaseRow read(Row row) {
        return new LeaseRow(
                row.text("grant_id"),
                new CodeCheck(ALGORITHM, row.integer("rounds"), row.text("salt"), row.text("hash")),
                row.has("recalled_at"));
    }
}

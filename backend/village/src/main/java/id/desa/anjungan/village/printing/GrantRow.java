package id.desa.anjungan.village.printing;

import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A grant as it is kept.
///
/// @param epoch of the kiosk's store it was given to, where the kiosk says
/// @param fetched whether its document was handed out: from then on paper may exist
record GrantRow(
        String id,
        String letter,
        String kiosk,
        State state,
        Instant expiresAt,
        Optional<String> epoch,
        boolean fetched) {

    /// OPEN, UNCERTAIN and PRINTED hold the letter; the database allows one such row a letter.
    enum State {
        OPEN,
        PRINTED,
        NOT_PRINTED,
        UNCERTAIN
    }

    static Optional<GrantRow> find(Tx tx, String id) {
        return tx.one("SELECT * FROM print_grant WHERE id = ?", GrantRow::read, id);
    }

    static Optional<GrantRow> holding(Tx tx, String letter) {
        return tx.one(
                "SELECT * FROM print_grant WHERE surat = ? AND state IN ('OPEN', 'UNCERTAIN', 'PRINTED')",
                GrantRow::read,
                letter);
    }

    /// Requests whose paper may be out, and nobody is printing any more. A lease is none of them, however old: its
    /// kiosk may print it yet, and only its kiosk can say that it will not.
    static Set<String> unsettled(Tx tx, Instant now) {
        return Set.copyOf(tx.list("""
                SELECT s.permohonan FROM print_grant g JOIN surat s ON s.id = g.surat WHERE g.state = 'UNCERTAIN'
                OR (g.state = 'OPEN' AND g.fetched_at IS NOT NULL AND g.expires_at <= ?
                AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.grant_id = g.id))""", row -> row.text("permohonan"), now));
    }

    static boolean uncertainAt(Tx tx, String kiosk) {
        return tx.one("SELECT 1 FROM print_grant WHERE kiosk = ? AND state = 'UNCERTAIN' LIMIT 1", _ -> true, kiosk)
                .isPresent();
    }

    /// Prints of a kiosk that a person settled since a moment, newest first.
    static List<Leases.Settled> settledAt(Tx tx, String kiosk, Instant since) {
        return tx.list(
                "SELECT id, state, reported_at FROM print_grant WHERE kiosk = ? AND evidence = 'PERSON'"
                        + " AND state IN ('PRINTED', 'NOT_PRINTED') AND reported_at > ? ORDER BY reported_at DESC LIMIT 100",
                row -> new Leases.Settled(
                        row.text("id"), row.word("state", State.class) == State.PRINTED, row.instant("reported_at")),
                kiosk,
                since);
    }

    /// Lives until then, in the kiosk's ledger of now.
    GrantRow renewed(Tx tx, Instant until, Optional<String> now) {
        tx.update("UPDATE print_grant SET expires_at = ?, store_epoch = ? WHERE id = ?", until, now, id);
        return new GrantRow(id, letter, kiosk, state, until, now, fetched);
    }

    void add(Tx tx, Instant now) {
        tx.update(
                "INSERT INTO print_grant (id, surat, kiosk, state, created_at, expires_at, store_epoch)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                letter,
                kiosk,
                state,
                now,
                expiresAt,
                epoch);
    }

    /// The kiosk asks again, but its ledger knows nothing of this grant: its store was lost in between.
    boolean isForgotten(Optional<String> asking) {
        return epoch.isPresent() && asking.isPresent() && !epoch.equals(asking);
    }

    private static GrantRow read(Row row) {
        return new GrantRow(
                row.text("id"),
                row.text("surat"),
                row.text("kiosk"),
                row.word("state", State.class),
                row.instant("expires_at"),
                row.maybeText("store_epoch"),
                row.has("fetched_at"));
    }
}

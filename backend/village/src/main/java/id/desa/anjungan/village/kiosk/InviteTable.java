package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.village.kiosk.InviteRow.State;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rows behind [InviteDesk] and [EnrolmentDesk].
final class InviteTable {
    private static final int MOST_CODES = 8;

    /// How a typed code is kept.
    ///
    /// @param key stretched, base64url
    record CodeRow(String hash, String salt, String key) {}

    void add(Tx tx, EnrolmentInvite invite, Optional<CodeRow> code, String by) {
        tx.update(
                """
                INSERT INTO kiosk_invite
                  (id, kiosk, label, made_at, expires_at, made_by, offline, state, code_hash, code_salt, code_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""",
                invite.id(),
                invite.kiosk().id(),
                invite.kiosk().label(),
                invite.issued(),
                invite.expires(),
                by,
                invite.offline(),
                code.map(CodeRow::hash),
                code.map(CodeRow::salt),
                code.map(CodeRow::key));
    }

    Optional<InviteRow> byId(Tx tx, String id) {
        return tx.one("SELECT * FROM kiosk_invite WHERE id = ?", InviteTable::invite, id);
    }

    Optional<InviteRow> byCode(Tx tx, String hash, Instant now) {
        return tx.one(
                "SELECT * FROM kiosk_invite WHERE code_hash = ? AND expires_at > ?", InviteTable::invite, hash, now);
    }

    /// Codes that are open now, the newest first.
    List<CodeRow> codes(Tx tx, Instant now) {
        return tx.list(
                "SELECT * FROM kiosk_invite WHERE code_hash IS NOT NULL AND state IN ('OPEN', 'USED') AND expires_at > ?"
                        + " ORDER BY made_at DESC LIMIT " + MOST_CODES,
                row -> new CodeRow(row.text("code_hash"), row.text("code_salt"), row.text("code_key")),
                now);
    }

    /// Invites nobody used, and boxes that wait for an officer.
    List<InviteRow> open(Tx tx, Instant now) {
        return tx.list(
                "SELECT * FROM kiosk_invite WHERE state = 'WAITING' OR (state = 'OPEN' AND expires_at > ?)"
                        + " ORDER BY made_at DESC",
                InviteTable::invite,
                now);
    }

    /// Whether this id is promised: to a box that waits for an officer, or by an invite that may still be used.
    boolean hold(Tx tx, String kiosk, Instant now) {
        return tx.number(
                        "SELECT count(*) FROM kiosk_invite WHERE kiosk = ? AND (state = 'WAITING'"
                                + " OR (state = 'OPEN' AND expires_at > ?))",
                        kiosk,
                        now)
                > 0;
    }

    void used(Tx tx, String id, State state, ECKey box) {
        tx.update(
                "UPDATE kiosk_invite SET state = ?, box_key = ? WHERE id = ?",
                state,
                box.toPublicJWK().toJSONString(),
                id);
    }

    /// Those of this kiosk nobody used: only the newest is good.
    void withdraw(Tx tx, String kiosk) {
        tx.update(
                "UPDATE kiosk_invite SET state = 'WITHDRAWN' WHERE kiosk = ? AND state IN ('OPEN', 'WAITING')", kiosk);
    }

    /// What nobody can use any more is forgotten after a while.
    void tidy(Tx tx, Instant before) {
        tx.update("DELETE FROM kiosk_invite WHERE expires_at < ? AND state <> 'WAITING'", before);
    }

    private static InviteRow invite(Row row) {
        return new InviteRow(
                row.text("id"),
                new KioskName(row.text("kiosk"), row.text("label")),
                row.instant("made_at"),
                row.instant("expires_at"),
                row.flag("offline"),
                row.word("state", State.class),
                row.maybeText("box_key").map(InviteRow::key));
    }
}

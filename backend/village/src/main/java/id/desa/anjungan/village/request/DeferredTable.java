package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/// The rows of requests that came late.
public final class DeferredTable {
    void add(Tx tx, DeferredRow row) {
        tx.update(
                "INSERT INTO deferred_request (id, kiosk, idempotency, body_digest, nik, without_pin, jenis, answers,"
                        + " taken_at, heard_at, slip_hash, permohonan, why_kept)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.kiosk(),
                row.key(),
                row.bodyDigest(),
                row.nik(),
                row.withoutPin() ? 1 : 0,
                row.jenis(),
                ContractJson.mapper().writeValueAsString(row.answers()),
                row.takenAt(),
                row.heardAt(),
                row.slipHash(),
                row.request(),
                row.whyKept());
    }

    Optional<String> bodyDigest(Tx tx, String kiosk, String key) {
        return tx.one(
                "SELECT body_digest FROM deferred_request WHERE kiosk = ? AND idempotency = ?",
                row -> row.text("body_digest"),
                kiosk,
                key);
    }

    boolean hasSlip(Tx tx, String hash) {
        return tx.number("SELECT count(*) FROM deferred_request WHERE slip_hash = ?", hash) > 0;
    }

    Optional<DeferredRow> of(Tx tx, String request) {
        return tx.one(
                "SELECT * FROM deferred_request WHERE permohonan = ? ORDER BY heard_at LIMIT 1",
                DeferredTable::read,
                request);
    }

    /// Requests that were made of what came without a PIN.
    Set<String> withoutPin(Tx tx) {
        return tx
                .list(
                        "SELECT permohonan FROM deferred_request WHERE without_pin = 1 AND permohonan IS NOT NULL",
                        row -> row.text("permohonan"))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those an officer still has to see to, oldest first.
    List<DeferredRow> kept(Tx tx) {
        return tx.list(
                "SELECT * FROM deferred_request WHERE permohonan IS NULL AND settled_at IS NULL ORDER BY heard_at, rowid",
                DeferredTable::read);
    }

    void settle(Tx tx, String id, String who, Instant now) {
        tx.update(
                "UPDATE deferred_request SET settled_at = ?, settled_by = ? WHERE id = ? AND settled_at IS NULL",
                now,
                who,
                id);
    }

    /// The number on its slip.
    static String number(DeferredRow row) {
        return DeferredRequest.number(row.slipHash());
    }

    private static DeferredRow read(Row row) {
        return new DeferredRow(
                row.text("id"),
                row.text("kiosk"),
                row.text("idempotency"),
                row.text("body_digest"),
                row.maybeText("nik").map(Nik::of),
                row.integer("without_pin") == 1,
                row.text("jenis"),
                ContractJson.mapper().readValue(row.text("answers"), new TypeReference<>() {}),
                row.instant("taken_at"),
                row.instant("heard_at"),
                row.text("slip_hash"),
                row.maybeText("permohonan"),
                row.maybeText("why_kept"));
    }
}

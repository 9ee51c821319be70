package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.slip.Slips;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/// The rows of requests.
public final class RequestTable {
    private static final long FIRST_SLIP = 1;

    private final Slips slips;

    public RequestTable(Slips slips) {
        this.slips = slips;
    }

    /// How a request was made, to know its repetition.
    public record Idempotency(String key, String bodyDigest) {}

    public void add(Tx tx, RequestRow row, Idempotency once) {
        tx.update(
                "INSERT INTO permohonan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.registration(),
                row.nik(),
                row.untuk(),
                row.jenis(),
                ContractJson.mapper().writeValueAsString(row.answers()),
                row.status(),
                row.reason(),
                row.createdAt(),
                row.changedAt(),
                once.key(),
                once.bodyDigest(),
                FIRST_SLIP,
                slips.hash(row.id(), FIRST_SLIP));
    }

    public Optional<RequestRow> find(Tx tx, String id) {
        return tx.one("SELECT * FROM permohonan WHERE id = ?", RequestTable::read, id);
    }

    Optional<String> bodyDigest(Tx tx, Nik owner, String key) {
        return tx.one(
                "SELECT body_digest FROM permohonan WHERE nik = ? AND idempotency = ?",
                row -> row.text("body_digest"),
                owner,
                key);
    }

    Optional<RequestRow> byKey(Tx tx, Nik owner, String key) {
        return tx.one("SELECT * FROM permohonan WHERE nik = ? AND idempotency = ?", RequestTable::read, owner, key);
    }

    /// Newest first.
    List<RequestRow> ownedBy(Tx tx, Nik owner) {
        return tx.list(
                "SELECT * FROM permohonan WHERE nik = ? ORDER BY created_at DESC, registration DESC",
                RequestTable::read,
                owner);
    }

    /// What the queue shows of a request.
    record QueueRow(
            String id,
            String registration,
            String jenis,
            String nama,
            String noKk,
            PermohonanStatus status,
            Instant createdAt,
            Instant changedAt) {
        @Override
        public String toString() {
            return "QueueRow[" + id + "]";
        }
    }

    /// Oldest first: everything that is under way and the newest of what is over.
    ///
    /// @param archived how many of those that are over
    List<QueueRow> queue(Tx tx, Optional<PermohonanStatus> status, int archived) {
        return tx.list(
                """
                SELECT r.id, r.registration, r.jenis, p.nama, p.no_kk, r.status, r.created_at, r.changed_at
                FROM permohonan r JOIN penduduk p ON p.nik = r.nik
                WHERE (?1 IS NULL OR r.status = ?1) AND (r.status NOT IN ('SUDAH_DIAMBIL', 'DIBATALKAN', 'DITOLAK')
                OR r.id IN (SELECT id FROM permohonan WHERE status IN ('SUDAH_DIAMBIL', 'DIBATALKAN', 'DITOLAK')
                AND (?1 IS NULL OR status = ?1) ORDER BY changed_at DESC LIMIT ?2))
                ORDER BY r.created_at, r.registration""",
                row -> new QueueRow(
                        row.text("id"),
                        row.text("registration"),
                        row.text("jenis"),
                        row.text("nama"),
                        row.text("no_kk"),
                        row.word("status", PermohonanStatus.class),
                        row.instant("created_at"),
                        row.instant("changed_at")),
                status.map(Enum::name),
                archived);
    }

    /// Whether the same letter for the same person is still under way since a moment.
    boolean isOpenSince(Tx tx, RequestRow like, Instant since) {
        return tx.number(
                        "SELECT count(*) FROM permohonan WHERE nik = ? AND jenis = ? AND untuk IS ? AND created_at >= ?"
                                + " AND status IN ('BELUM_LENGKAP', 'SEDANG_DIPERIKSA', 'MENUNGGU_TANDA_TANGAN',"
                                + " 'SIAP_DIAMBIL')",
                        like.nik(),
                        like.jenis(),
                        like.untuk(),
                        since)
                > 0;
    }

    public void move(Tx tx, String id, PermohonanStatus to, Optional<String> reason, Instant now) {
        tx.update("UPDATE permohonan SET status = ?, reason = ?, changed_at = ? WHERE id = ?", to, reason, now, id);
    }

    /// The slip of a request that still works.
    public String slip(Tx tx, String id) {
        return slips.write(id, serial(tx, id));
    }

    /// SHA-256 of the `jti` of the slip that works.
    public String slipHash(Tx tx, String id) {
        return tx.one("SELECT slip_hash FROM permohonan WHERE id = ?", row -> row.text("slip_hash"), id)
                .orElseThrow();
    }

    /// A new slip; those before are dead.
    String nextSlip(Tx tx, String id) {
        var serial = serial(tx, id) + 1;
        tx.update(
                "UPDATE permohonan SET slip_serial = ?, slip_hash = ? WHERE id = ?",
                serial,
                slips.hash(id, serial),
                id);
        return slips.write(id, serial);
    }

    private static long serial(Tx tx, String id) {
        return tx.number("SELECT slip_serial FROM permohonan WHERE id = ?", id);
    }

    private static RequestRow read(Row row) {
        return new RequestRow(
                row.text("id"),
                row.text("registration"),
                row.nik("nik"),
                row.maybeText("untuk").map(Nik::of),
                row.text("jenis"),
                ContractJson.mapper().readValue(row.text("answers"), new TypeReference<>() {}),
                row.word("status", PermohonanStatus.class),
                row.maybeText("reason"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}

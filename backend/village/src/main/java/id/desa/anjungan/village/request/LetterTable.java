package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.secret.ShortCode;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of issued letters. A PDF lies in its row: one file to back up, and no names in a folder.
public final class LetterTable {
    private static final String COLUMNS = "id, permohonan, nomor, tanggal, valid_until, jti, code, collect_at, paper,"
            + " pages, pdf_sha256, revoked_at";

    /// @param signer name of who signs
    public void add(Tx tx, LetterRow letter, String signer, Instant now) {
        tx.update(
                "INSERT INTO surat (" + COLUMNS
                        + ", signer, signed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                letter.id(),
                letter.request(),
                letter.nomor(),
                letter.tanggal(),
                letter.validUntil(),
                letter.jti(),
                letter.code(),
                letter.collectAt(),
                letter.paper(),
                letter.pages(),
                letter.sha256(),
                letter.revoked() ? Optional.of(now) : Optional.empty(),
                signer,
                now);
    }

    public void seal(Tx tx, String id, LetterPress.Sealed sealed) {
        tx.update(
                "UPDATE surat SET pdf = ?, pdf_sha256 = ?, content_sha256 = ?, pages = ?, paper = ? WHERE id = ?",
                sealed.pdf().bytes(),
                sealed.sha256(),
                sealed.contentSha256(),
                sealed.pdf().pages(),
                sealed.pdf().paper(),
                id);
    }

    public Optional<LetterRow> find(Tx tx, String id) {
        return tx.one("SELECT " + COLUMNS + " FROM surat WHERE id = ?", LetterTable::read, id);
    }

    public Optional<LetterRow> ofRequest(Tx tx, String request) {
        return tx.one("SELECT " + COLUMNS + " FROM surat WHERE permohonan = ?", LetterTable::read, request);
    }

    public Optional<LetterRow> ofCode(Tx tx, ShortCode code) {
        return tx.one("SELECT " + COLUMNS + " FROM surat WHERE code = ?", LetterTable::read, code.text());
    }

    /// A code no letter has.
    public String freshCode(Tx tx, RandomIds ids) {
        return Stream.generate(ids::code)
                .filter(code -> ofCode(tx, code).isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
    }

    /// Those somebody may fetch that have no PDF yet, newest first.
    public List<LetterRow> waitingForPdf(Tx tx) {
        return tx.list(
                "SELECT " + COLUMNS + " FROM surat WHERE pdf IS NULL AND EXISTS (SELECT 1 FROM permohonan r"
                        + " WHERE r.id = surat.permohonan AND r.status = 'SIAP_DIAMBIL') ORDER BY signed_at DESC",
                LetterTable::read);
    }

    public Optional<byte[]> pdf(Tx tx, String id) {
        return tx.one("SELECT pdf FROM surat WHERE id = ? AND pdf IS NOT NULL", row -> row.bytes("pdf"), id);
    }

    void revoke(Tx tx, String id, String reason, Instant now) {
        tx.update("UPDATE surat SET revoked_at = ?, revoked_reason = ? WHERE id = ?", now, reason, id);
    }

    /// The `jti`s of revoked letters.
    List<String> revoked(Tx tx) {
        return tx.list(
                "SELECT jti FROM surat WHERE revoked_at IS NOT NULL ORDER BY revoked_at, jti", row -> row.text("jti"));
    }

    private static LetterRow read(Row row) {
        return new LetterRow(
                row.text("id"),
                row.text("permohonan"),
                row.text("nomor"),
                row.date("tanggal"),
                row.date("valid_until"),
                row.text("jti"),
                row.text("code"),
                row.word("collect_at", CollectAt.class),
                row.word("paper", PaperSize.class),
                row.integer("pages"),
                row.maybeText("pdf_sha256"),
                row.has("revoked_at"));
    }
}

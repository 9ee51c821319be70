package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Letters held ahead: sealed, each under its grant. What is dropped here is overwritten, not only forgotten
/// (`secure_delete`).
public final class LeaseRows {
    private static final String ROW = "select grant_id, slip_hash, held_until, epoch, wrong, tries from lease";

    private final Store store;

    public LeaseRows(Store store) {
        this.store = store;
    }

    /// What stands in clear: nothing of a person.
    ///
    /// @param slipHash SHA-256 of the slip's `jti`
    /// @param epoch of the store it was fetched into: in one brought back from a copy it may be printed already
    public record Row(String grantId, String slipHash, Instant until, String epoch, Tries tries) {}

    /// How often a code was tried.
    ///
    /// @param wrong in vain since a right one, or since the letter got another code
    /// @param ever since the letter lies here
    public record Tries(int wrong, int ever) {
        static Tries of(ResultSet row) throws SQLException {
            return new Tries(row.getInt("wrong"), row.getInt("tries"));
        }
    }

    /// Puts one on the shelf, unless the ledger knows its grant already: what was printed, or given up, never comes
    /// back.
    ///
    /// @param letter the lease, sealed
    /// @param document the PDF, sealed
    /// @return whether it is there now
    public boolean add(Row row, byte[] letter, byte[] document) {
        return store.commit(connection -> {
            if (PrintLedger.knows(connection, row.grantId())) {
                return false;
            }
            try (var sql = connection.prepareStatement(
                    "insert or ignore into lease"
                            + " (grant_id, slip_hash, held_until, epoch, wrong, letter, document) values (?, ?, ?, ?, 0, ?, ?)")) {
                sql.setString(1, row.grantId());
                sql.setString(2, row.slipHash());
                sql.setLong(3, row.until().toEpochMilli());
                sql.setString(4, row.epoch());
                sql.setBytes(5, letter);
                sql.setBytes(6, document);
                sql.executeUpdate();
                return true;
            }
        });
    }

    /// It lives longer, or has another slip or code.
    ///
    /// @param otherCode what was tried of the code before is forgiven
    public void refresh(Row row, byte[] letter, boolean otherCode) {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement(
                    "update lease set slip_hash = ?, held_until = ?, letter = ?, wrong = iif(?, 0, wrong)"
                            + " where grant_id = ?")) {
                sql.setString(1, row.slipHash());
                sql.setLong(2, row.until().toEpochMilli());
                sql.setBytes(3, letter);
                sql.setBoolean(4, otherCode);
                sql.setString(5, row.grantId());
                return sql.executeUpdate();
            }
        });
    }

    public List<Row> all() {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement(ROW + " order by rowid");
                    var row = sql.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(row(row));
                }
                return rows;
            }
        });
    }

    public Optional<Row> ofSlip(String slipHash) {
        return one(" where slip_hash = ?", slipHash);
    }

    public Optional<Row> of(String grantId) {
        return one(" where grant_id = ?", grantId);
    }

    private Optional<Row> one(String where, String value) {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement(ROW + where)) {
                sql.setString(1, value);
                try (var row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row(row)) : Optional.empty();
                }
            }
        });
    }

    /// The sealed lease.
    public Optional<byte[]> letter(String grantId) {
        return blob("select letter from lease where grant_id = ?", grantId);
    }

    /// The sealed PDF.
    public Optional<byte[]> document(String grantId) {
        return blob("select document from lease where grant_id = ?", grantId);
    }

    /// All sealed bytes together.
    public long bytes() {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement(
                            "select coalesce(sum(length(letter) + length(document)), 0) from lease");
                    var row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /// Counts a try before it is known whether it is right: on the disk when this returns, whatever cuts the power
    /// then.
    ///
    /// @return with this one; empty where the letter is not here any more
    public Optional<Tries> takeTry(String grantId) {
        return store.commit(connection -> {
            try (var sql = connection.prepareStatement(
                    "update lease set wrong = wrong + 1, tries = tries + 1 where grant_id = ?"
                            + " returning wrong, tries")) {
                sql.setString(1, grantId);
                try (var row = sql.executeQuery()) {
                    return row.next() ? Optional.of(Tries.of(row)) : Optional.empty();
                }
            }
        });
    }

    /// The code was right.
    public void forgive(String grantId) {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement("update lease set wrong = 0 where grant_id = ?")) {
                sql.setString(1, grantId);
                return sql.executeUpdate();
            }
        });
    }

    /// Drops those of another store, without a word to the village: nobody here knows what became of them.
    public void dropOfOthers(String epoch) {
        if (all().stream().allMatch(row -> row.epoch().equals(epoch))) {
            return;
        }
        store.commit(connection -> {
            try (var sql = connection.prepareStatement("delete from lease where epoch <> ?")) {
                sql.setString(1, epoch);
                return sql.executeUpdate();
            }
        });
    }

    static boolean holds(Connection connection, String grantId) throws SQLException {
        try (var sql = connection.prepareStatement("select 1 from lease where grant_id = ?")) {
            sql.setString(1, grantId);
            try (var row = sql.executeQuery()) {
                return row.next();
            }
        }
    }

    static void drop(Connection connection, String grantId) throws SQLException {
        try (var sql = connection.prepareStatement("delete from lease where grant_id = ?")) {
            sql.setString(1, grantId);
            sql.executeUpdate();
        }
    }

    private Optional<byte[]> blob(String statement, String grantId) {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement(statement)) {
                sql.setString(1, grantId);
                try (var row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("grant_id"),
                row.getString("slip_hash"),
                Instant.ofEpochMilli(row.getLong("held_until")),
                row.getString("epoch"),
                Tries.of(row));
    }
}

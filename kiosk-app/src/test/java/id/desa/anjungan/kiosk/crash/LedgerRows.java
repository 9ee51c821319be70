package id.desa.anjungan.kiosk.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The rows of ledger and outbox of one kiosk, read and put back from beside its store: what is committed is what a
/// power cut leaves.
final class LedgerRows implements AutoCloseable {
    /// Times change no decision; they would make two equal states look different.
    private static final Set<String> OF_NO_WEIGHT = Set.of("planned_at", "changed_at", "created_at");

    private static final String NOTHING = "(null)";

    private final Connection connection;

    LedgerRows(Path state) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
        try (var sql = connection.createStatement()) {
            sql.execute("pragma synchronous = off");
        }
    }

    /// @param ledger,outbox oldest first; each row has all columns
    record Rows(List<List<Object>> ledger, List<List<Object>> outbox) {
        static final Rows NONE = new Rows(List.of(), List.of());

        Rows {
            ledger = List.copyOf(ledger);
            outbox = List.copyOf(outbox);
        }

        boolean says(String word) {
            return ledger.stream().anyMatch(row -> row.contains(word));
        }
    }

    Rows committed() {
        try {
            return new Rows(read("print_job"), read("outbox"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<List<Object>> read(String table) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select * from " + table + " order by rowid")) {
            var columns = row.getMetaData();
            while (row.next()) {
                var values = new ArrayList<>();
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    var name = columns.getColumnName(column);
                    var value = row.getObject(column);
                    values.add(
                            name.equals("attempts")
                                    ? Integer.valueOf(Math.min(1, row.getInt(column))) // whether, not how often
                                    : name.equals("id")
                                            ? Integer.valueOf(rows.size() + 1)
                                            : OF_NO_WEIGHT.contains(name)
                                                    ? Integer.valueOf(0)
                                                    : value == null ? NOTHING : value);
                }
                rows.add(List.copyOf(values));
            }
        }
        return rows;
    }

    void become(Rows rows) {
        try (var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("delete from print_job");
            sql.execute("delete from outbox");
            insert("print_job", rows.ledger());
            insert("outbox", rows.outbox());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void insert(String table, List<List<Object>> rows) throws SQLException {
        for (var row : rows) {
            var marks = "?, ".repeat(row.size() - 1) + "?";
            try (var sql = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                for (var column = 0; column < row.size(); column++) {
                    var value = row.get(column);
                    sql.setObject(column + 1, NOTHING.equals(value) ? null : value);
                }
                sql.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

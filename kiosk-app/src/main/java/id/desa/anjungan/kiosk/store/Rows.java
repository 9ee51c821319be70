package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Carries rows from one database to another, as far as they can be read.
final class Rows {
    /// What says something of one file, and not of what happened.
    private static final Set<String> OF_THE_FILE = Set.of("store_epoch", "store_reader", "running");
    /// A chain of which a link is missing would look as if somebody had cut it: all of it or nothing.
    private static final List<String> CHAIN = List.of("audit", "audit_head");

    private final Connection from;
    private final Connection to;

    Rows(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /// Brings all tables to what the other database has. A table that can be read to its end becomes just that; of one
    /// that cannot, what is readable is added.
    ///
    /// @return how many rows were carried
    int carryAll() throws SQLException {
        var carried = carryWhole(CHAIN).orElse(0);
        for (var table : tables(to)) {
            carried += OF_THE_FILE.contains(table) || CHAIN.contains(table) ? 0 : carry(table);
        }
        return carried;
    }

    /// Adds the rows of these tables to what is there; of two with the same key the carried one stays.
    void add(String... tables) throws SQLException {
        for (var table : tables) {
            var columns = common(table);
            columns.remove("id"); // a number of the file's own
            if (!columns.isEmpty()) {
                copy(table, columns, "", new Progress());
            }
        }
    }

    private List<String> common(String table) throws SQLException {
        var columns = new ArrayList<>(columns(to, table));
        columns.retainAll(columns(from, table));
        return columns;
    }

    private int carry(String table) throws SQLException {
        var columns = common(table);
        if (columns.isEmpty()) {
            return 0;
        }
        var whole = carryWhole(List.of(table));
        return whole.isPresent()
                ? whole.get()
                : readable(table, columns, "") + readable(table, columns, " order by rowid desc");
    }

    /// @return empty where one of them cannot be read to its end: then nothing has changed
    private Optional<Integer> carryWhole(List<String> tables) throws SQLException {
        try (var sql = to.createStatement()) {
            sql.execute("savepoint carry");
            var carried = new Progress();
            try {
                for (var table : tables) {
                    sql.execute("delete from " + table);
                    copy(table, common(table), "", carried);
                }
                sql.execute("release carry");
                return Optional.of(carried.rows);
            } catch (SQLException unreadable) {
                sql.execute("rollback to carry");
                sql.execute("release carry");
                return Optional.empty();
            }
        }
    }

    private int readable(String table, List<String> columns, String order) throws SQLException {
        var carried = new Progress();
        try {
            copy(table, columns, order, carried);
        } catch (SQLException unreadable) {
            if (Refusal.of(unreadable) == Refusal.DISK) {
                throw unreadable;
            }
        }
        return carried.rows;
    }

    /// How far a reading came before it broke off.
    private static final class Progress {
        int rows;
    }

    private void copy(String table, List<String> columns, String order, Progress carried) throws SQLException {
        var names = String.join(", ", columns);
        var marks = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (var read = from.createStatement();
                var row = read.executeQuery("select " + names + " from " + table + order);
                var write = to.prepareStatement(
                        "insert or replace into " + table + " (" + names + ") values (" + marks + ")")) {
            while (row.next()) {
                fill(write, row, columns.size());
                write.executeUpdate();
                carried.rows++;
            }
        }
    }

    private static void fill(PreparedStatement write, ResultSet row, int columns) throws SQLException {
        for (var i = 1; i <= columns; i++) {
            write.setObject(i, row.getObject(i));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return words(
                connection,
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid");
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        return new HashSet<>(words(connection, "select name from pragma_table_info('" + table + "')"));
    }

    private static List<String> words(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            var words = new ArrayList<String>();
            while (row.next()) {
                words.add(row.getString(1));
            }
            return words;
        }
    }
}

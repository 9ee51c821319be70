package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// A whole copy of a database in use: one consistent moment of it, whatever its program commits meanwhile.
final class DatabaseCopy {
    private static final int BUSY_MILLIS = 10_000;

    private DatabaseCopy() {}

    /// @param ofNow tables whose rows stay away
    /// @return the number of the schema
    /// @throws Unusable where a page of it is bad: such a copy would take the place of a good one
    static int take(Path database, Path copy, List<String> ofNow) throws IOException {
        Durable.create(copy).close(); // nobody else may read it, from its first byte on
        try {
            vacuum(database, copy);
            return tidied(copy, ofNow);
        } catch (SQLException refused) {
            throw new Unusable(Refusal.DATABASE_BAD, "SQLite " + refused.getErrorCode());
        } finally {
            for (var part : List.of("-journal", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(copy + part));
            }
        }
    }

    private static void vacuum(Path database, Path copy) throws SQLException {
        try (var connection = connect(database);
                var sql = connection.createStatement()) {
            sql.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
        }
    }

    private static int tidied(Path copy, List<String> ofNow) throws SQLException {
        try (var connection = connect(copy);
                var sql = connection.createStatement()) {
            sql.execute("pragma journal_mode = delete");
            sql.execute("pragma secure_delete = on");
            for (var table : ofNow) {
                if (has(connection, table)) {
                    sql.executeUpdate("delete from " + table);
                }
            }
            return checked(connection);
        }
    }

    /// Every page of it.
    static int checked(Connection connection) throws SQLException {
        if (!one(connection, "pragma integrity_check(1)").equals("ok")) {
            throw new SQLException("damaged", "", 11); // SQLITE_CORRUPT
        }
        return Integer.parseInt(one(connection, "pragma user_version"));
    }

    static boolean has(Connection connection, String table) throws SQLException {
        return !one(connection, "select count(*) from sqlite_master where type = 'table' and name = '" + table + "'")
                .equals("0");
    }

    static String one(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    static Connection connect(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = " + BUSY_MILLIS);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}

package id.desa.anjungan.kiosk.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Everything a database says, row by row, so that two of them can be compared.
final class Dump {
    static final String NONE = "no database";
    private static final int LONG = 200;

    private Dump() {}

    /// @param folder a copy made for this: opening a database changes its files
    static String of(Path folder) {
        var file = folder.resolve("kiosk.db");
        if (!Files.exists(file)) {
            return NONE;
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var lines = new ArrayList<String>();
            for (var table : tables(connection)) {
                lines.add(table);
                rows(connection, table, lines);
            }
            return String.join("\n", lines);
        } catch (SQLException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    /// What is wrong with it, or `ok`.
    static String integrity(Path folder) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kiosk.db"));
                var sql = connection.createStatement();
                var answer = sql.executeQuery("pragma integrity_check(1)")) {
            return answer.next() ? answer.getString(1) : "no answer";
        } catch (SQLException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select name from sqlite_schema where type = 'table' order by name")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void rows(Connection connection, String table, List<String> lines) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select * from \"" + table + "\"")) {
            while (row.next()) {
                lines.add(line(row));
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        var line = new StringBuilder("  ");
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = String.valueOf(row.getString(column));
            line.append(value.length() > LONG ? value.length() + "#" + value.hashCode() : value)
                    .append('|');
        }
        return line.toString();
    }
}

package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Whose database it is, and who may serve it. Steps of [Migrations] only add, so that an earlier program serves what a
/// later one wrote; a later one that breaks with this raises `store_reader.oldest`.
final class Schema {
    /// "Anju", at byte 68 of the file.
    static final int APPLICATION_ID = 0x416E6A75;

    private Schema() {}

    enum Fit {
        FITS,
        FOREIGN,
        TOO_NEW
    }

    static Fit of(Connection connection) throws SQLException {
        var application = number(connection, "pragma application_id");
        var version = version(connection);
        if (application != APPLICATION_ID && !(application == 0 && isOursOrEmpty(connection, version))) {
            return Fit.FOREIGN;
        }
        return version > Migrations.LATEST && oldestReader(connection) > Migrations.LATEST ? Fit.TOO_NEW : Fit.FITS;
    }

    static int version(Connection connection) throws SQLException {
        return number(connection, "pragma user_version");
    }

    /// Before it had an application id.
    private static boolean isOursOrEmpty(Connection connection, int version) throws SQLException {
        return version == 0
                ? number(connection, "select count(*) from sqlite_master") == 0
                : hasTable(connection, "print_job");
    }

    private static int oldestReader(Connection connection) throws SQLException {
        return hasTable(connection, "store_reader") ? number(connection, "select max(oldest) from store_reader") : 0;
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        return number(connection, "select count(*) from sqlite_master where type = 'table' and name = '" + name + "'")
                > 0;
    }

    private static int number(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var answer = sql.executeQuery(question)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    /// @throws SQLException with the code of damage where a page is bad
    static void check(Connection connection, String how) throws SQLException {
        try (var sql = connection.createStatement();
                var answer = sql.executeQuery("pragma " + how + "(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new SQLiteException("the database is malformed", SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }
}

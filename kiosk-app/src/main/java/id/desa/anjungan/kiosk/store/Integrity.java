package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Whether a database file is sound.
final class Integrity {
    private Integrity() {}

    static void check(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var answer = sql.executeQuery("pragma quick_check(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new SQLiteException("the database is malformed", SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    /// Whether it is the file that is bad, and not the disk, the rights or another process.
    static boolean isDamage(SQLException refused) {
        return refused instanceof SQLiteException sqlite
                && switch (sqlite.getResultCode()) {
                    case SQLITE_CORRUPT,
                            SQLITE_CORRUPT_INDEX,
                            SQLITE_CORRUPT_SEQUENCE,
                            SQLITE_CORRUPT_VTAB,
                            SQLITE_NOTADB -> true;
                    default -> false;
                };
    }
}

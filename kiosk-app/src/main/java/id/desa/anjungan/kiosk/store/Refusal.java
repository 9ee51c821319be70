package id.desa.anjungan.kiosk.store;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// Whose fault it is that SQLite refused something.
enum Refusal {
    /// The file is bad, or is no database.
    DAMAGE,
    /// The disk: full, read-only, failing, or without the rights.
    DISK,
    /// The statement, or another process that holds the file.
    OTHER;

    /// The basic code is the last byte of an extended one.
    private static final int BASIC = 0xff;

    static Refusal of(SQLException refused) {
        if (!(refused instanceof SQLiteException sqlite)) {
            return OTHER;
        }
        return switch (sqlite.getResultCode().code & BASIC) {
            case 11, 26 -> DAMAGE; // CORRUPT, NOTADB
            case 3, 8, 10, 13, 14, 23 -> DISK; // PERM, READONLY, IOERR, FULL, CANTOPEN, AUTH
            default -> OTHER;
        };
    }
}

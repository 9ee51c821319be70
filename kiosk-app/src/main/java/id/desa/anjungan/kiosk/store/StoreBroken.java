package id.desa.anjungan.kiosk.store;

import org.sqlite.SQLiteException;

/// The database cannot be read or written: a full or dying disk. Whoever is about to print does not.
public final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreBroken(Throwable cause) {
        super("the store is broken", cause);
    }

    /// Nothing lasts here.
    StoreBroken() {
        super("the store is in memory");
    }

    /// For a log: SQLite's code, or the class.
    static String nameOf(Throwable refused) {
        return refused instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : refused.getClass().getSimpleName();
    }
}

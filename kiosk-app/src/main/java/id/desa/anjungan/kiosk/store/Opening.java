package id.desa.anjungan.kiosk.store;

import java.sql.SQLException;

/// What came of opening a database file.
sealed interface Opening {
    record Opened(Database database) implements Opening {}

    /// Its pages are bad, or it is no database.
    record Damaged() implements Opening {}

    /// A sound database of somebody else.
    record Foreign() implements Opening {}

    /// Written by a version that says this one cannot serve it.
    record Newer(int version) implements Opening {}

    /// Nothing is said of the file: the disk refuses, or the rights are missing.
    record Refused(SQLException because) implements Opening {}
}

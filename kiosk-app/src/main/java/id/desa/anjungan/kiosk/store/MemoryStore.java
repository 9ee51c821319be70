package id.desa.anjungan.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/// A store in memory for a disk that cannot be written. It knows the village's last answers and the newest time, where
/// the file can still be read, and the file's epoch: as nothing is printed, no ledger is lost.
final class MemoryStore {
    /// Bytes 18 and 19 of a database say that it has a write-ahead log, which memory has not: 1 is without.
    private static final int FORMAT_AT = 18;
    private static final byte WITHOUT_LOG = 1;
    private static final int LEAST_BYTES = 512;
    private static final int MOST_BYTES = 64 << 20;

    private MemoryStore() {}

    static Database seeded(Folder folder) {
        var memory = Database.inMemory();
        try {
            var file = folder.database();
            var bytes = Files.size(file);
            if (bytes >= LEAST_BYTES && bytes <= MOST_BYTES) {
                seed(memory, Files.readAllBytes(file));
            }
        } catch (SQLException | IOException unreadable) {
            // an empty one will do
        }
        return memory;
    }

    private static void seed(Database memory, byte[] file) throws SQLException {
        file[FORMAT_AT] = WITHOUT_LOG;
        file[FORMAT_AT + 1] = WITHOUT_LOG;
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.unwrap(SQLiteConnection.class).deserialize("main", file);
            Schema.check(connection, "quick_check");
            memory.commit(into -> {
                new Rows(connection, into).add("time_floor", "kept_answer", "device_life", "store_epoch");
                return 1;
            });
        }
    }
}

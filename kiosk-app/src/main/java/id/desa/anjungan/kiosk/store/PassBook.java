package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Which passes were used here. A pass lives a quarter of an hour, so the book stays short. It stands among what a
/// store in memory takes along to the disk.
public final class PassBook {
    private static final String BEFORE = "service-pass/";

    private final Store store;

    public PassBook(Store store) {
        this.store = store;
    }

    /// @param until when it is of no use to anybody any more
    /// @return whether it was not used before; of two who ask at once, one
    /// @throws StoreBroken where the disk refuses: then nobody can tell
    public boolean use(String id, Instant now, Instant until) {
        return store.change(connection -> {
            forget(connection, now);
            try (var sql = connection.prepareStatement("""
                    insert into kept_answer (name, etag, body, kept_at) values (?, '', '', ?)
                    on conflict (name) do nothing""")) {
                sql.setString(1, BEFORE + id);
                sql.setLong(2, until.toEpochMilli());
                return sql.executeUpdate() == 1;
            }
        });
    }

    /// Long after, so that a clock that was put right lets none in twice.
    private static void forget(Connection connection, Instant now) throws SQLException {
        try (var sql = connection.prepareStatement(
                "delete from kept_answer where name like 'service-pass/%' and kept_at < ?")) {
            sql.setLong(1, now.minusSeconds(7 * 86_400).toEpochMilli());
            sql.executeUpdate();
        }
    }
}

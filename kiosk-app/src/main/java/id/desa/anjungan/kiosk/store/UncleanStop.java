package id.desa.anjungan.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The kiosk was not told to stop when it last ran: its power was cut, or its process was killed.
///
/// @param since when it had started
/// @param rebooted whether the whole machine went down, and not only the kiosk
public record UncleanStop(Instant since, boolean rebooted) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /// Sets the mark that stands while the kiosk runs, and finds the one that nobody cleared. Within a transaction.
    static Optional<UncleanStop> mark(Connection connection, Instant now) throws SQLException {
        var boot = bootId();
        var earlier = earlier(connection, boot);
        try (var sql = connection.prepareStatement("""
                insert into running (one, since, boot) values (1, ?, ?)
                on conflict (one) do update set since = excluded.since, boot = excluded.boot""")) {
            sql.setLong(1, now.toEpochMilli());
            sql.setString(2, boot);
            sql.executeUpdate();
        }
        return earlier;
    }

    /// Writes and changes nothing: a test whether the disk takes it.
    static int touch(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("update running set since = since")) {
            return sql.executeUpdate();
        }
    }

    /// The kiosk stops because it was told to.
    static int clear(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("delete from running")) {
            return sql.executeUpdate();
        }
    }

    private static Optional<UncleanStop> earlier(Connection connection, String boot) throws SQLException {
        try (var sql = connection.prepareStatement("select since, boot from running");
                var row = sql.executeQuery()) {
            return row.next()
                    ? Optional.of(new UncleanStop(
                            Instant.ofEpochMilli(row.getLong(1)),
                            !row.getString(2).equals(boot)))
                    : Optional.empty();
        }
    }

    /// Drawn by the kernel at each boot.
    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException none) {
            return "";
        }
    }
}

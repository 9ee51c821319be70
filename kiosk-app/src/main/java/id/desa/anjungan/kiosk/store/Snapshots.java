package id.desa.anjungan.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whole copies of the store, and the way back from one. A copy takes its place only after every page of it was read
/// and found good, in one rename; the one before stays beside it.
final class Snapshots {
    private static final List<String> OF_NOW = List.of("lease", "draft");

    private final Folder folder;

    Snapshots(Folder folder) {
        this.folder = folder;
    }

    /// What a store was made anew from.
    ///
    /// @param from empty where no copy was good
    /// @param salvaged rows that could still be read from the damaged file
    record Remade(Optional<Path> from, int salvaged) {}

    /// Blocks for as long as it takes to write the store once; others commit meanwhile.
    void take() throws SQLException, IOException {
        folder.prepare();
        try (var connection = Database.connect(folder.database());
                var sql = connection.createStatement()) {
            sql.execute("vacuum into '" + folder.unfinished().toString().replace("'", "''") + "'");
        }
        try (var copy = plain(folder.unfinished())) {
            dropWhatIsOfNow(copy);
            Schema.check(copy, "integrity_check");
        }
        if (Files.exists(folder.snapshot())) {
            Files.move(
                    folder.snapshot(),
                    folder.olderSnapshot(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        folder.place(folder.unfinished(), folder.snapshot());
    }

    /// Puts a store in place of one that is gone: the newest good copy, else an empty one, with all that can still
    /// be read of the damaged file. It has a new epoch: letters may have been printed that it knows nothing of.
    ///
    /// @param told a time that has been; the store's own floor is raised to it here, with the file, and at no other
    ///     start: one that was wrong and came down since must not come up again
    Remade remake(Optional<Path> damaged, Instant told) throws SQLException, IOException {
        var from = base();
        int salvaged;
        try (var remade = plain(folder.unfinished())) {
            Migrations.run(remade);
            salvaged = damaged.isPresent() ? salvage(damaged.get(), remade) : 0;
            dropWhatIsOfNow(remade);
            Doubt.cast(remade);
            raiseFloor(remade, told);
            newEpoch(remade);
        }
        folder.dropLog();
        folder.place(folder.unfinished(), folder.database());
        return new Remade(from, salvaged);
    }

    /// Puts an empty store in place, whatever copies there are.
    void begin() throws SQLException, IOException {
        folder.prepare();
        try (var empty = plain(folder.unfinished())) {
            Migrations.run(empty);
        }
        folder.dropLog();
        folder.place(folder.unfinished(), folder.database());
    }

    /// Of a letter held for a resident the copy does not know whether it was printed since; drafts live for minutes.
    private static void dropWhatIsOfNow(Connection connection) throws SQLException {
        for (var table : OF_NOW) {
            if (Schema.hasTable(connection, table)) {
                try (var sql = connection.createStatement()) {
                    sql.executeUpdate("delete from " + table);
                }
            }
        }
    }

    private Optional<Path> base() throws IOException {
        for (var snapshot : folder.snapshots()) {
            folder.prepare();
            Files.copy(snapshot, folder.unfinished());
            if (isGood(folder.unfinished())) {
                return Optional.of(snapshot);
            }
        }
        folder.prepare();
        return Optional.empty();
    }

    private static boolean isGood(Path copy) {
        try (var connection = plain(copy)) {
            Schema.check(connection, "integrity_check");
            return Schema.of(connection) == Schema.Fit.FITS && Schema.version(connection) > 0;
        } catch (SQLException bad) {
            return false;
        }
    }

    private static int salvage(Path damaged, Connection into) throws SQLException {
        try (var from = Database.connect(damaged)) {
            return new Rows(from, into).carryAll();
        } catch (SQLException unreadable) {
            if (Refusal.of(unreadable) == Refusal.DISK) {
                throw unreadable;
            }
            return 0;
        }
    }

    private static void raiseFloor(Connection connection, Instant told) throws SQLException {
        try (var sql = connection.prepareStatement("update time_floor set newest = max(newest, ?)")) {
            sql.setLong(1, told.toEpochMilli());
            sql.executeUpdate();
        }
    }

    static void newEpoch(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.executeUpdate("update store_epoch set epoch = lower(hex(randomblob(16)))");
        }
    }

    /// With a rollback journal, which leaves one file.
    static Connection plain(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var sql = connection.createStatement()) {
            sql.execute("pragma journal_mode = delete");
            sql.execute("pragma secure_delete = on");
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}

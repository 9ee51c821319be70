package id.desa.anjungan.kiosk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The one connection to the kiosk's database. Any thread; calls wait for each other. A call that returned is on the
/// disk (`synchronous=FULL`).
public final class Store implements AutoCloseable {
    private final Connection connection;
    private final Optional<UncleanStop> uncleanStop;
    private final ReentrantLock writing = new ReentrantLock();

    private Store(Connection connection, Optional<UncleanStop> uncleanStop) {
        this.connection = connection;
        this.uncleanStop = uncleanStop;
    }

    /// What is done inside one transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Opens the file, checks it, and brings it to this version's schema. Use [StoreFile] where it may be damaged.
    static Store open(Path file, Instant now) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            try (var sql = connection.createStatement()) {
                sql.execute("pragma journal_mode = wal");
                sql.execute("pragma synchronous = full");
                sql.execute("pragma secure_delete = on"); // what is deleted is overwritten
                sql.execute("pragma busy_timeout = 2000");
            }
            Integrity.check(connection);
            Migrations.run(connection);
            connection.setAutoCommit(false);
            var earlier = UncleanStop.mark(connection, now);
            connection.commit();
            return new Store(connection, earlier);
        } catch (SQLException damaged) {
            connection.close();
            throw damaged;
        }
    }

    /// How the kiosk stopped before, where nobody had told it to.
    public Optional<UncleanStop> uncleanStop() {
        return uncleanStop;
    }

    /// Drawn at random when this store was begun: another one means that the ledger before was lost.
    public String epoch() {
        return commit(connection -> {
            try (var sql = connection.prepareStatement("select epoch from store_epoch");
                    var row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /// All or nothing, whatever stops it, and synced when it returns.
    ///
    /// @throws StoreBroken where the disk refuses
    <T> T commit(Work<T> work) {
        writing.lock();
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException refused) {
            undo(refused);
            throw new StoreBroken(refused);
        } catch (RuntimeException | Error bug) {
            undo(bug);
            throw bug;
        } finally {
            writing.unlock();
        }
    }

    private void undo(Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException again) {
            because.addSuppressed(again);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try (connection) {
            if (!connection.isClosed()) {
                UncleanStop.clear(connection);
                connection.commit();
            }
        } catch (SQLException refused) {
            throw new StoreBroken(refused);
        } finally {
            writing.unlock();
        }
    }
}

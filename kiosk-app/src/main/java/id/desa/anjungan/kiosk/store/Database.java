package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.store.Opening.Damaged;
import id.desa.anjungan.kiosk.store.Opening.Foreign;
import id.desa.anjungan.kiosk.store.Opening.Newer;
import id.desa.anjungan.kiosk.store.Opening.Opened;
import id.desa.anjungan.kiosk.store.Opening.Refused;
import id.desa.anjungan.kiosk.store.Store.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One open database: a connection that writes and, where it is a file, one that reads.
final class Database implements AutoCloseable {
    private final GroupCommit writing;
    private final Optional<Reading> reading;
    private final Optional<UncleanStop> uncleanStop;
    private final StoreCondition condition;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(
            GroupCommit writing,
            Optional<Reading> reading,
            Optional<UncleanStop> uncleanStop,
            StoreCondition condition) {
        this.writing = writing;
        this.reading = reading;
        this.uncleanStop = uncleanStop;
        this.condition = condition;
    }

    /// Opens the file, checks it, brings it to this version's schema, and marks it as in use.
    static Opening open(Path file, Instant now) {
        try {
            var opened = connect(file);
            try {
                Schema.check(opened, "quick_check");
                var fit = Schema.of(opened);
                if (fit == Schema.Fit.FITS) {
                    Migrations.run(opened);
                    return new Opened(inUse(file, opened, now));
                }
                var version = Schema.version(opened);
                opened.close();
                return fit == Schema.Fit.TOO_NEW ? new Newer(version) : new Foreign();
            } catch (SQLException refused) {
                opened.close();
                throw refused;
            }
        } catch (SQLException refused) {
            return Refusal.of(refused) == Refusal.DAMAGE ? new Damaged() : new Refused(refused);
        }
    }

    /// A disk too full for the mark may still be read.
    private static Database inUse(Path file, Connection opened, Instant now) throws SQLException {
        var writing = new GroupCommit(opened);
        var reading = Optional.of(new Reading(connect(file)));
        try {
            var earlier = writing.commit(connection -> UncleanStop.mark(connection, now));
            return new Database(writing, reading, earlier, StoreCondition.LASTING);
        } catch (SQLException refused) {
            if (Refusal.of(refused) != Refusal.DISK) {
                throw refused;
            }
            return new Database(writing, reading, Optional.empty(), StoreCondition.REFUSING);
        }
    }

    /// An empty one that lasts as long as the process.
    static Database inMemory() {
        try {
            var opened = DriverManager.getConnection("jdbc:sqlite::memory:");
            Migrations.run(opened);
            return new Database(new GroupCommit(opened), Optional.empty(), Optional.empty(), StoreCondition.IN_MEMORY);
        } catch (SQLException impossible) {
            throw new StoreBroken(impossible);
        }
    }

    /// A connection as every one to a file of ours is. Its log is written back by [Upkeep], and by whoever commits only
    /// where that does not come about.
    static Connection connect(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = 2000");
            sql.execute("pragma journal_mode = wal");
            sql.execute("pragma synchronous = full");
            sql.execute("pragma secure_delete = on"); // what is deleted is overwritten
            sql.execute("pragma wal_autocheckpoint = 2000");
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    <T> T commit(Work<T> work) throws SQLException {
        return writing.commit(work);
    }

    <T> T read(Work<T> work) throws SQLException {
        return reading.isPresent() ? reading.get().read(work) : writing.commit(work);
    }

    /// How it stood when it was opened.
    StoreCondition condition() {
        return condition;
    }

    boolean isLasting() {
        return condition != StoreCondition.IN_MEMORY;
    }

    Optional<UncleanStop> uncleanStop() {
        return uncleanStop;
    }

    /// Clears the mark of a running kiosk. On a disk that refuses even now it stays, and so it should.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (writing) {
            if (reading.isPresent()) {
                reading.get().close();
            }
            writing.commit(UncleanStop::clear);
        } catch (SQLException refused) {
            // see above
        }
    }
}

package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.store.Store.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One open database file: a connection that writes and one that reads.
final class Database implements AutoCloseable {
    private final GroupCommit writing;
    private final Reading reading;
    private final Optional<UncleanStop> uncleanStop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(GroupCommit writing, Reading reading, Optional<UncleanStop> uncleanStop) {
        this.writing = writing;
        this.reading = reading;
        this.uncleanStop = uncleanStop;
    }

    /// Opens the file, checks it, brings it to this version's schema, and marks it as in use.
    static Database open(Path file, Instant now) throws SQLException {
        var opened = connect(file);
        try {
            Integrity.check(opened);
            Migrations.run(opened);
            var writing = new GroupCommit(opened);
            var earlier = writing.commit(connection -> UncleanStop.mark(connection, now));
            return new Database(writing, new Reading(connect(file)), earlier);
        } catch (SQLException refused) {
            opened.close();
            throw refused;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var sql = connection.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.execute("pragma synchronous = full");
            sql.execute("pragma busy_timeout = 2000");
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
        return reading.read(work);
    }

    Optional<UncleanStop> uncleanStop() {
        return uncleanStop;
    }

    /// Clears the mark of a running kiosk. On a disk that refuses even now it stays, and so it should.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (writing;
                    reading) {
                writing.commit(UncleanStop::clear);
            } catch (SQLException refused) {
                // see above
            }
        }
    }
}

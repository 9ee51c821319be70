package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.store.Store.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// A connection that only reads: in WAL mode it waits for no sync and holds up no writer. It sees all that was
/// committed when it begins. Any thread; calls wait for each other.
final class Reading implements AutoCloseable {
    private final ReentrantLock reading = new ReentrantLock();
    private final Connection connection;

    Reading(Connection connection) throws SQLException {
        this.connection = connection;
        try (var sql = connection.createStatement()) {
            sql.execute("pragma query_only = on");
        }
        connection.setAutoCommit(false); // all statements of one work see the same state
    }

    <T> T read(Work<T> work) throws SQLException {
        reading.lock();
        try {
            return work.on(connection);
        } finally {
            end();
            reading.unlock();
        }
    }

    /// Lets go of the snapshot, so that the WAL can begin anew.
    private void end() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        reading.lock();
        try {
            connection.close();
        } finally {
            reading.unlock();
        }
    }
}

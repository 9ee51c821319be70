package id.desa.anjungan.village.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The village's SQLite file in WAL mode. A write is on the disk when it returns (`synchronous=FULL`). One writer at a
/// time, in the order they came; readers see the last committed state and wait for nobody. Any thread.
public final class Store implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Connection> idleReaders = new LinkedBlockingQueue<>();

    private Store(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Opens or makes the file and brings it to the newest version.
    public static Store open(Path file) {
        try {
            var store = new Store(file, connect(file));
            Migrations.run(store.writer);
            return store;
        } catch (SQLException e) {
            throw new StoreException("cannot open the village's database", e);
        }
    }

    /// One transaction that may write.
    public <T extends @Nullable Object> T write(Work<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        writing.lock();
        try {
            return within(writer, "BEGIN IMMEDIATE", work);
        } finally {
            writing.unlock();
        }
    }

    /// [#write] for work without an answer.
    public void run(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// One consistent look at the last committed state.
    public <T extends @Nullable Object> T read(Work<T> work) {
        var reader = reader();
        try {
            return within(reader, "BEGIN", work);
        } finally {
            idleReaders.add(reader);
        }
    }

    private Connection reader() {
        var idle = idleReaders.poll();
        try {
            return idle == null ? connect(file) : idle;
        } catch (SQLException e) {
            throw new StoreException("cannot open the village's database", e);
        }
    }

    private static <T extends @Nullable Object> T within(Connection connection, String begin, Work<T> work) {
        var tx = new Tx(connection);
        tx.update(begin);
        var done = false;
        try {
            var result = work.in(tx);
            tx.update("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                tx.update("ROLLBACK");
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    @Override
    public void close() {
        writing.lock();
        try {
            writer.close();
            for (var reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
        } catch (SQLException e) {
            throw new StoreException("cannot close the village's database", e);
        } finally {
            writing.unlock();
        }
    }
}

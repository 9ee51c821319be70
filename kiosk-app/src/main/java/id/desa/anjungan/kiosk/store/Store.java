package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kiosk's database. Any thread. What was committed is on the disk (`synchronous=FULL`); whoever commits while
/// somebody else waits for the disk shares the next sync with all who do. It knows whether the disk can be trusted.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Supplier<Database> opening;
    private final ReentrantReadWriteLock swapping = new ReentrantReadWriteLock();
    private volatile StoreCondition condition;
    private final List<Consumer<StoreCondition>> listeners = new CopyOnWriteArrayList<>();
    private Database database;

    Store(Supplier<Database> opening) {
        this.opening = opening;
        this.database = opening.get();
        this.condition = database.condition();
        if (database.condition() == StoreCondition.REFUSING) {
            say(StoreCondition.REFUSING, "");
        }
    }

    /// What is done inside one transaction. It may be done again, where another that it was first tried with failed:
    /// it touches nothing but the connection, and neither begins nor ends a transaction there.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// How the kiosk stopped before, where nobody had told it to.
    public Optional<UncleanStop> uncleanStop() {
        return database().uncleanStop();
    }

    public StoreCondition condition() {
        return condition;
    }

    /// @param listener told of each change; must return at once
    public void onCondition(Consumer<StoreCondition> listener) {
        listeners.add(listener);
    }

    /// Drawn at random when this store was begun: another one means that the ledger before was lost.
    public String epoch() {
        return read(connection -> {
            try (var sql = connection.prepareStatement("select epoch from store_epoch");
                    var row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /// All or nothing, whatever stops it, and synced when it returns.
    ///
    /// @throws StoreBroken where the disk refuses, or where there is none
    public <T> T commit(Work<T> work) {
        return using(open -> {
            if (!open.isLasting()) {
                throw new StoreBroken();
            }
            return open.commit(work);
        });
    }

    /// As [#commit], but a kiosk without a disk does it in memory.
    ///
    /// @throws StoreBroken where the disk refuses
    public <T> T change(Work<T> work) {
        return using(open -> open.commit(work));
    }

    /// Writes what is worth less than service.
    ///
    /// @return whether the disk took it
    public boolean keep(Work<?> work) {
        try {
            change(work);
            return true;
        } catch (StoreBroken refused) {
            return false; // the store's condition says so
        }
    }

    /// Looks, and waits for nobody who writes. Sees what was committed before.
    ///
    /// @throws StoreBroken where the disk refuses
    public <T> T read(Work<T> work) {
        return using(open -> open.read(work));
    }

    /// The disk takes what is written again.
    void works() {
        if (condition == StoreCondition.REFUSING) {
            became(StoreCondition.LASTING, "");
        }
    }

    /// Closes the file and opens it as at a start, which mends what can be mended. What a store in memory knew comes
    /// with it. Others wait.
    void reopen() {
        swapping.writeLock().lock();
        try {
            var before = database;
            if (before.isLasting()) {
                before.close();
                database = opening.get();
            } else {
                database = opening.get();
                carry(before);
                before.close();
            }
        } finally {
            swapping.writeLock().unlock();
        }
        became(database().condition(), "");
    }

    private void carry(Database memory) {
        if (!database.isLasting()) {
            return;
        }
        try {
            memory.commit(from -> database.commit(into -> {
                new Rows(from, into).add("kept_answer", "outbox");
                return 1;
            }));
        } catch (SQLException refused) {
            failed(refused);
        }
    }

    private interface Use<T> {
        T of(Database open) throws SQLException;
    }

    private <T> T using(Use<T> use) {
        swapping.readLock().lock();
        try {
            return use.of(database);
        } catch (SQLException refused) {
            failed(refused);
            throw new StoreBroken(refused);
        } finally {
            swapping.readLock().unlock();
        }
    }

    private Database database() {
        swapping.readLock().lock();
        try {
            return database;
        } finally {
            swapping.readLock().unlock();
        }
    }

    /// Something on the way to the file was refused.
    void failed(SQLException refused) {
        if (condition == StoreCondition.IN_MEMORY) {
            return;
        }
        switch (Refusal.of(refused)) {
            case DAMAGE -> became(StoreCondition.DAMAGED, StoreBroken.nameOf(refused));
            case DISK -> {
                if (condition == StoreCondition.LASTING) { // damage stays until the file was opened anew
                    became(StoreCondition.REFUSING, StoreBroken.nameOf(refused));
                }
            }
            case OTHER -> {}
        }
    }

    private synchronized void became(StoreCondition next, String error) {
        if (condition == next) {
            return;
        }
        condition = next;
        if (next == StoreCondition.LASTING) {
            KioskEvent.STORE_MENDED.on(LOG).log();
        } else {
            say(next, error);
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    private static void say(StoreCondition condition, String error) {
        KioskEvent.STORE_BROKEN
                .on(LOG)
                .addKeyValue("condition", condition)
                .addKeyValue("error", error)
                .log();
    }

    @Override
    public void close() {
        database().close();
    }
}

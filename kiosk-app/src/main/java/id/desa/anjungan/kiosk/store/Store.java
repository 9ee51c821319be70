package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The kiosk's database. Any thread. What was committed is on the disk (`synchronous=FULL`); whoever commits while
/// somebody else waits for the disk shares the next sync with all who do.
public final class Store implements AutoCloseable {
    private final Database database;

    Store(Database database) {
        this.database = database;
    }

    /// What is done inside one transaction. It may be done twice, where the disk refused others it was first tried
    /// with:
    /// it touches nothing but the connection, and neither begins nor ends a transaction there.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// How the kiosk stopped before, where nobody had told it to.
    public Optional<UncleanStop> uncleanStop() {
        return database.uncleanStop();
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
    /// @throws StoreBroken where the disk refuses
    public <T> T commit(Work<T> work) {
        try {
            return database.commit(work);
        } catch (SQLException refused) {
            throw new StoreBroken(refused);
        }
    }

    /// Looks, and waits for nobody who writes. Sees what was committed before.
    ///
    /// @throws StoreBroken where the disk refuses
    public <T> T read(Work<T> work) {
        try {
            return database.read(work);
        } catch (SQLException refused) {
            throw new StoreBroken(refused);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

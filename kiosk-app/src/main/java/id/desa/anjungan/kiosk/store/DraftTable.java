package id.desa.anjungan.kiosk.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Sealed drafts by the reference of their resident. Deleting overwrites (`secure_delete`). Where the disk refuses
/// there are none.
public final class DraftTable {
    /// Its sealed column.
    public static final Resealing.Sealed SEALED = new Resealing.Sealed("draft", "ref", "sealed", "draft/", "true");

    private final Store store;
    private final InstantSource clock;

    public DraftTable(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void put(String ref, byte[] sealed) {
        store.keep(connection -> {
            try (var sql = connection.prepareStatement("""
                    insert into draft (ref, sealed, kept_at) values (?, ?, ?)
                    on conflict (ref) do update set sealed = excluded.sealed, kept_at = excluded.kept_at""")) {
                sql.setString(1, ref);
                sql.setBytes(2, sealed);
                sql.setLong(3, clock.millis());
                return sql.executeUpdate();
            }
        });
    }

    /// @param life how old it may be
    public Optional<byte[]> find(String ref, Duration life) {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement("select sealed from draft where ref = ? and kept_at > ?")) {
                sql.setString(1, ref);
                sql.setLong(2, clock.millis() - life.toMillis());
                try (var row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    public void drop(String ref) {
        store.keep(connection -> {
            try (var sql = connection.prepareStatement("delete from draft where ref = ?")) {
                sql.setString(1, ref);
                return sql.executeUpdate();
            }
        });
    }

    public void dropOld(Duration life) {
        store.keep(connection -> {
            try (var sql = connection.prepareStatement("delete from draft where kept_at <= ?")) {
                sql.setLong(1, clock.millis() - life.toMillis());
                return sql.executeUpdate();
            }
        });
    }
}

package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.village.CatalogueCache;
import java.time.InstantSource;
import java.util.Optional;

/// The last catalogue, kept over a restart.
public final class StoredCatalogue implements CatalogueCache {
    private static final String NAME = "catalogue";

    private final Store store;
    private final InstantSource clock;

    public StoredCatalogue(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> kept() {
        return store.commit(connection -> {
            try (var sql = connection.prepareStatement("select etag, body from kept_answer where name = ?")) {
                sql.setString(1, NAME);
                try (var row = sql.executeQuery()) {
                    return row.next() ? Optional.of(new Kept(row.getString(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keep(Kept next) {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement("""
                    insert into kept_answer (name, etag, body, kept_at) values (?, ?, ?, ?)
                    on conflict (name) do update set etag = excluded.etag, body = excluded.body,
                        kept_at = excluded.kept_at""")) {
                sql.setString(1, NAME);
                sql.setString(2, next.etag());
                sql.setString(3, next.body());
                sql.setLong(4, clock.millis());
                return sql.executeUpdate();
            }
        });
    }
}

package id.desa.anjungan.kiosk.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The last answer to each question nobody in particular asked, by a name of the kiosk's own.
public final class KeptAnswers {
    private final Store store;
    private final InstantSource clock;

    public KeptAnswers(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param at when it was kept, or last heard to be still true
    public record Kept(String etag, String body, Instant at) {}

    public Optional<Kept> kept(String name) {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement("select etag, body, kept_at from kept_answer where name = ?")) {
                sql.setString(1, name);
                try (var row = sql.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new Kept(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                            : Optional.empty();
                }
            }
        });
    }

    /// A disk that refuses costs no more than asking again.
    ///
    /// @param etag empty where there is none
    public void keep(String name, String etag, String body) {
        store.keep(connection -> {
            try (var sql = connection.prepareStatement("""
                    insert into kept_answer (name, etag, body, kept_at) values (?, ?, ?, ?)
                    on conflict (name) do update set etag = excluded.etag, body = excluded.body,
                        kept_at = excluded.kept_at""")) {
                sql.setString(1, name);
                sql.setString(2, etag);
                sql.setString(3, body);
                sql.setLong(4, clock.millis());
                return sql.executeUpdate();
            }
        });
    }
}

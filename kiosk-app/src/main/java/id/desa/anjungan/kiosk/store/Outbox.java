package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.PrintReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What the village still has to be told, in the order it happened. An entry stays until it was heard.
public final class Outbox {
    private static final String PRINT_OUTCOME = "print-outcome";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Store store;
    private final InstantSource clock;

    public Outbox(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param attempts how often it was tried in vain
    public record Entry(long id, String grantId, PrintReport report, int attempts) {}

    /// The oldest entry, if its time has come; later ones wait behind it, so that the village hears in order.
    public Optional<Entry> next() {
        return store.commit(connection -> {
            try (var sql = connection.prepareStatement(
                            "select id, subject, body, attempts, not_before from outbox order by id limit 1");
                    var row = sql.executeQuery()) {
                return row.next() && row.getLong("not_before") <= clock.millis()
                        ? Optional.of(new Entry(
                                row.getLong("id"),
                                row.getString("subject"),
                                JSON.readValue(row.getString("body"), PrintReport.class),
                                row.getInt("attempts")))
                        : Optional.empty();
            }
        });
    }

    /// When the oldest entry may go; empty where nothing waits.
    public Optional<Instant> due() {
        return store.commit(connection -> {
            try (var sql = connection.prepareStatement("select not_before from outbox order by id limit 1");
                    var row = sql.executeQuery()) {
                return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
            }
        });
    }

    /// It was heard, or will never be: gone.
    public void done(Entry entry) {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement("delete from outbox where id = ?")) {
                sql.setLong(1, entry.id());
                return sql.executeUpdate();
            }
        });
    }

    /// It was tried in vain; not again before this long.
    public void delay(Entry entry, Duration wait) {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement(
                    "update outbox set attempts = attempts + 1, not_before = ? where id = ?")) {
                sql.setLong(1, clock.millis() + wait.toMillis());
                sql.setLong(2, entry.id());
                return sql.executeUpdate();
            }
        });
    }

    /// The link is back: nothing waits any longer.
    public void hurry() {
        store.commit(connection -> {
            try (var sql = connection.prepareStatement("update outbox set not_before = 0")) {
                return sql.executeUpdate();
            }
        });
    }

    /// Within the transaction of what is told; the same key twice is one entry.
    static void add(Connection connection, String grantId, PrintReport report, String key, long now)
            throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into outbox (lane, key, subject, body, not_before, created_at) values (?, ?, ?, ?, 0, ?)
                on conflict (key) do nothing""")) {
            sql.setString(1, PRINT_OUTCOME);
            sql.setString(2, key);
            sql.setString(3, grantId);
            sql.setString(4, JSON.writeValueAsString(report));
            sql.setLong(5, now);
            sql.executeUpdate();
        }
    }

    /// Within a transaction: unsays what was not told yet.
    ///
    /// @return whether it still waited
    static boolean takeBack(Connection connection, String key) throws SQLException {
        try (var sql = connection.prepareStatement("delete from outbox where key = ?")) {
            sql.setString(1, key);
            return sql.executeUpdate() == 1;
        }
    }
}

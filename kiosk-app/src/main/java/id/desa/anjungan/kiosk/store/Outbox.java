package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.kiosk.log.KioskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the village still has to be told, in the order it happened. An entry stays until it was heard.
public final class Outbox {
    private static final String PRINT_OUTCOME = "print-outcome";
    private static final String ASIDE = "aside";
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
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
            var oldest = oldest(connection);
            while (oldest.isPresent() && oldest.get().report().isEmpty()) {
                setAside(connection, oldest.get());
                oldest = oldest(connection);
            }
            return oldest.filter(row -> row.notBefore() <= clock.millis())
                    .flatMap(row ->
                            row.report().map(report -> new Entry(row.id(), row.subject(), report, row.attempts())));
        });
    }

    /// @param report empty where nobody can read it
    private record Row(long id, String subject, Optional<PrintReport> report, int attempts, long notBefore) {}

    private static Optional<Row> oldest(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("select id, subject, body, attempts, not_before from outbox"
                        + " where lane = '" + PRINT_OUTCOME + "' order by id limit 1");
                var row = sql.executeQuery()) {
            return row.next()
                    ? Optional.of(new Row(
                            row.getLong("id"),
                            row.getString("subject"),
                            read(row.getString("body")),
                            row.getInt("attempts"),
                            row.getLong("not_before")))
                    : Optional.empty();
        }
    }

    private static Optional<PrintReport> read(String body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, PrintReport.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// It stays for somebody to look at, and holds up nothing any more.
    private static void setAside(Connection connection, Row row) throws SQLException {
        try (var sql = connection.prepareStatement("update outbox set lane = ? where id = ?")) {
            sql.setString(1, ASIDE);
            sql.setLong(2, row.id());
            sql.executeUpdate();
        }
        KioskEvent.OUTCOME_UNREADABLE
                .on(LOG)
                .addKeyValue("grant", row.subject())
                .log();
    }

    /// When the oldest entry may go; empty where nothing waits.
    public Optional<Instant> due() {
        return store.commit(connection -> {
            try (var sql = connection.prepareStatement(
                            "select not_before from outbox where lane = '" + PRINT_OUTCOME + "' order by id limit 1");
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

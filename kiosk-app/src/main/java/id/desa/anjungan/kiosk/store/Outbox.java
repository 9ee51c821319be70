package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What the village still has to be told. A message stays until it was heard. How long one waits between two tries is
/// not kept: a clock that jumps must not hold a message back for years.
public final class Outbox {
    private static final String ASIDE = "aside";
    private static final int MOST_HEADS = 200;

    private final Store store;
    private final InstantSource clock;

    public Outbox(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A message that waits.
    ///
    /// @param attempts how often it was tried in vain before
    public record Entry(long id, String kind, String key, String subject, String body, int attempts) {
        @Override
        public String toString() {
            return "Entry[" + id + ", " + kind + "]";
        }
    }

    /// Those that may be told next: of each subject the oldest, the most urgent lane first.
    public List<Entry> heads() {
        return store.read(connection -> {
            var heads = new ArrayList<Entry>();
            for (var lane : Lane.values()) {
                if (heads.size() < MOST_HEADS) {
                    heads(connection, lane, heads);
                }
            }
            return heads;
        });
    }

    /// The index `outbox_by_subject` holds all that the inner question asks for.
    private static void heads(Connection connection, Lane lane, List<Entry> heads) throws SQLException {
        try (var sql = connection.prepareStatement("select id, kind, key, subject, body, attempts from outbox"
                + " where id in (select min(id) from outbox where lane = ? group by kind, subject)"
                + " order by id limit " + (MOST_HEADS - heads.size()))) {
            sql.setString(1, lane.word());
            try (var row = sql.executeQuery()) {
                while (row.next()) {
                    heads.add(new Entry(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6)));
                }
            }
        }
    }

    /// How many messages of a lane wait.
    public int waiting(Lane lane) {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement("select count(*) from outbox where lane = ?")) {
                sql.setString(1, lane.word());
                try (var row = sql.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    /// On the disk when it returns. The same key twice is one message. A kiosk without a disk takes only what
    /// nobody was promised.
    ///
    /// @throws StoreBroken where the disk refuses
    public void add(Message message) {
        Store.Work<Message> adding = connection -> {
            add(connection, message, clock.millis());
            return message;
        };
        var _ = message.lane().isOwed() ? store.commit(adding) : store.change(adding);
    }

    /// It was heard: gone.
    public void done(Entry entry) {
        change("delete from outbox where id = ?", entry);
    }

    /// The village may hear it from now on.
    ///
    /// @return false where it was taken back a moment before: then it is not to be told
    public boolean leaves(Entry entry) {
        return change("update outbox set attempts = attempts + 1 where id = ?", entry) == 1;
    }

    /// Nobody will ever hear it. It stays for somebody to look at, holds up nothing any more, and the village is told
    /// that it is there; of an alert that is itself refused nobody is told.
    public void setAside(Entry entry) {
        store.change(connection -> {
            run(connection, "update outbox set lane = '" + ASIDE + "' where id = ?", entry);
            if (!entry.kind().equals(OutboxRoom.ALERT)) {
                Alerts.add(connection, "aside/" + entry.key(), "messages-set-aside", entry.kind(), 1);
            }
            return entry;
        });
    }

    private int change(String statement, Entry entry) {
        return store.change(connection -> run(connection, statement, entry));
    }

    private static int run(Connection connection, String statement, Entry entry) throws SQLException {
        try (var sql = connection.prepareStatement(statement)) {
            sql.setLong(1, entry.id());
            return sql.executeUpdate();
        }
    }

    /// Within the transaction of what is told.
    static void add(Connection connection, Message message, long now) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into outbox (lane, kind, key, subject, body, not_before, created_at) values (?, ?, ?, ?, ?, 0, ?)
                on conflict (key) do nothing""")) {
            sql.setString(1, message.lane().word());
            sql.setString(2, message.kind());
            sql.setString(3, message.key());
            sql.setString(4, message.subject());
            sql.setString(5, message.body());
            sql.setLong(6, now);
            sql.executeUpdate();
        }
    }

    /// Within a transaction: unsays what nobody was told, not even by a call whose answer was lost.
    ///
    /// @return whether it could be unsaid
    static boolean takeBackUntold(Connection connection, String key) throws SQLException {
        try (var sql = connection.prepareStatement("delete from outbox where key = ? and attempts = 0")) {
            sql.setString(1, key);
            return sql.executeUpdate() == 1;
        }
    }
}

package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much may wait: where more does, the oldest of the lowest lane goes first, alerts last. Nothing goes
/// silently: what was dropped is counted, told in the log, and told to the village.
public final class OutboxRoom {
    /// The kind of message that tells the village so.
    public static final String ALERT = "kiosk-alert";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRoom.class);
    private static final long MOST_BYTES = 32 << 20;
    private static final int MOST_ASIDE = 200;
    /// What a row costs beside its texts.
    private static final int ROW_BYTES = 100;

    private final Store store;
    private final long mostBytes;

    public OutboxRoom(Store store) {
        this(store, MOST_BYTES);
    }

    OutboxRoom(Store store, long mostBytes) {
        this.store = store;
        this.mostBytes = mostBytes;
    }

    /// How full it is, and what was ever dropped of what somebody counted on.
    public record Filling(long bytes, long mostBytes, long owedDropped) {
        /// Whether somebody has to look: the village was not reached for long, or something was lost.
        public boolean needsSomebody() {
            return bytes > mostBytes / 4 * 3 || owedDropped > 0;
        }
    }

    public Filling filling() {
        return store.read(connection -> new Filling(bytes(connection), mostBytes, owedDropped(connection)));
    }

    /// Drops what is too much; to be called every minute. Where the disk refuses it is done the next time.
    public void tidy() {
        store.keep(connection -> {
            dropAside(connection);
            var dropped = makeRoom(connection);
            for (var lane : dropped.entrySet()) {
                count(connection, lane.getKey(), lane.getValue());
                tell(connection, lane.getKey());
            }
            return dropped;
        });
    }

    private Map<Lane, Integer> makeRoom(Connection connection) throws SQLException {
        var dropped = new EnumMap<Lane, Integer>(Lane.class);
        var tooMuch = bytes(connection) - mostBytes;
        for (var lane : List.of(Lane.values()).reversed()) {
            if (tooMuch <= 0) {
                break;
            }
            var freed = new Freed();
            drop(connection, lane, tooMuch, freed);
            tooMuch -= freed.bytes;
            if (freed.rows > 0) {
                dropped.put(lane, freed.rows);
            }
        }
        return dropped;
    }

    private static final class Freed {
        private long bytes;
        private int rows;
    }

    private static void drop(Connection connection, Lane lane, long tooMuch, Freed freed) throws SQLException {
        try (var oldest =
                        connection.prepareStatement("select id, " + SIZE + " from outbox where lane = ? order by id");
                var delete = connection.prepareStatement("delete from outbox where id <= ? and lane = ?")) {
            oldest.setString(1, lane.word());
            var upTo = 0L;
            try (var row = oldest.executeQuery()) {
                while (freed.bytes < tooMuch && row.next()) {
                    upTo = row.getLong(1);
                    freed.bytes += row.getLong(2);
                    freed.rows++;
                }
            }
            delete.setLong(1, upTo);
            delete.setString(2, lane.word());
            delete.executeUpdate();
        }
    }

    private static final String SIZE =
            "length(kind) + length(key) * 2 + length(subject) * 2 + length(body) + " + ROW_BYTES;

    private static void count(Connection connection, Lane lane, int rows) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into outbox_dropped (lane, count) values (?, ?)
                on conflict (lane) do update set count = count + excluded.count""")) {
            sql.setString(1, lane.word());
            sql.setInt(2, rows);
            sql.executeUpdate();
        }
        KioskEvent.MESSAGES_DROPPED
                .on(LOG)
                .addKeyValue("lane", lane.word())
                .addKeyValue("count", rows)
                .log();
    }

    /// The whole number ever, so that a second telling only corrects the first; one telling waits at a time.
    private static void tell(Connection connection, Lane lane) throws SQLException {
        var count = number(
                connection, "select coalesce(sum(count), 0) from outbox_dropped where lane = '" + lane.word() + "'");
        Alerts.add(connection, "dropped/" + lane.word() + "/" + count, "messages-dropped", lane.word(), count);
    }

    private static void dropAside(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.executeUpdate("delete from outbox where lane = 'aside' and id not in"
                    + " (select id from outbox where lane = 'aside' order by id desc limit " + MOST_ASIDE + ")");
        }
    }

    private static long bytes(Connection connection) throws SQLException {
        return number(connection, "select coalesce(sum(" + SIZE + "), 0) from outbox");
    }

    private static long owedDropped(Connection connection) throws SQLException {
        var owed = new StringBuilder();
        for (var lane : Lane.values()) {
            if (lane.isOwed()) {
                owed.append(owed.isEmpty() ? "'" : ", '").append(lane.word()).append('\'');
            }
        }
        return number(connection, "select coalesce(sum(count), 0) from outbox_dropped where lane in (" + owed + ")");
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}

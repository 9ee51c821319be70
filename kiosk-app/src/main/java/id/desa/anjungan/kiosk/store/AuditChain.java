package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.kiosk.store.AuditHead.AuditSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who did what on this kiosk, in a chain: each row's SHA-256 covers the one before, and each is signed with a key that
/// is not in the file. Any thread.
public final class AuditChain {
    private static final String PURPOSE = "audit";
    private static final int BATCH = 100;
    /// What the village has is kept here that long, and that many rows at most.
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_KEPT = 5_000;

    private final Store store;
    private final Sealer sealer;
    private final InstantSource clock;

    public AuditChain(Store store, Sealer sealer, InstantSource clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// What a look through the chain found.
    public sealed interface Verdict {
        /// @param broken somebody was found to have meddled earlier
        record Sound(boolean broken) implements Verdict {}

        /// @param what such as `edited` or `cut`
        record Tampered(String what) implements Verdict {}
    }

    /// On the disk when it returns.
    public void append(AuditLine line) {
        store.commit(connection -> {
            append(connection, line);
            return line;
        });
    }

    /// Within the transaction of the act itself.
    void append(Connection connection, AuditLine line) throws SQLException {
        var head = head(connection);
        var entry = new AuditEntry(
                        head.seq() + 1,
                        Instant.ofEpochMilli(clock.millis()),
                        line.session(),
                        line.actor().name(),
                        line.level(),
                        line.act(),
                        line.who(),
                        line.subject(),
                        "")
                .after(head.hash());
        insert(connection, entry);
        head.at(entry.seq(), entry.hash()).write(connection, sealer);
    }

    /// Looks through all of it. Some thousand rows: not for a thread that shows screens.
    public Verdict check() {
        return store.commit(connection -> {
            var read = AuditHead.read(connection, sealer);
            if (read.isEmpty()) {
                return rows(connection, 0, 1).isEmpty() ? new Verdict.Sound(false) : new Verdict.Tampered("no-head");
            }
            var head = read.get().head();
            return read.get().signed()
                    ? looked(head, rows(connection, head.baseSeq(), Integer.MAX_VALUE))
                    : new Verdict.Tampered("head");
        });
    }

    private Verdict looked(AuditHead head, List<Row> rows) {
        var seq = head.baseSeq();
        var hash = head.baseHash();
        for (var row : rows) {
            if (row.entry.seq() != ++seq) {
                return new Verdict.Tampered("missing");
            }
            if (!row.entry.follows(hash)) {
                return new Verdict.Tampered("edited");
            }
            hash = row.entry.hash();
            if (!AuditSeal.holds(sealer, PURPOSE, hash, row.seal)) {
                return new Verdict.Tampered("forged");
            }
        }
        return seq == head.seq() && hash.equals(head.hash())
                ? new Verdict.Sound(head.brokenAt() > 0)
                : new Verdict.Tampered("cut");
    }

    /// Goes on behind what stands there, and remembers for ever that it was meddled with.
    public void goOnAfter(Verdict.Tampered found) {
        store.commit(connection -> {
            var rows = rows(connection, 0, Integer.MAX_VALUE);
            var known = AuditHead.read(connection, sealer).map(AuditHead.Read::head);
            var last = rows.isEmpty() ? Optional.<AuditEntry>empty() : Optional.of(rows.getLast().entry);
            var seq = Math.max(
                    last.map(AuditEntry::seq).orElse(0L),
                    known.map(AuditHead::seq).orElse(0L));
            known.orElse(AuditHead.first(epoch(connection)))
                    .brokenAt(
                            Math.max(1, clock.millis()),
                            seq,
                            last.map(AuditEntry::hash).orElse(epoch(connection)))
                    .write(connection, sealer);
            append(
                    connection,
                    AuditLine.of(AuditLine.Actor.KIOSK, "audit-broken").about(found.what()));
            return found;
        });
    }

    /// The next entries the village does not have yet.
    public Optional<AuditBatch> unexported() {
        return store.commit(connection -> {
            var head = head(connection);
            var from = Math.max(head.exported(), head.baseSeq());
            var entries = rows(connection, from, BATCH).stream().map(Row::entry).toList();
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            var previous = from == head.baseSeq()
                    ? Optional.of(head.baseHash())
                    : rows(connection, from - 1, 1).stream()
                            .map(row -> row.entry.hash())
                            .findFirst();
            return Optional.of(new AuditBatch(epoch(connection), previous.orElse(epoch(connection)), entries));
        });
    }

    /// The village has them up to this one. Old ones go, and the chain is still whole from there on.
    public void exported(long seq) {
        store.commit(connection -> {
            var head = head(connection).exportedTo(seq);
            var old = lastOld(connection, head);
            if (old.isPresent()) {
                head = head.from(old.get().seq(), old.get().hash());
                try (var sql = connection.prepareStatement("delete from audit where seq <= ?")) {
                    sql.setLong(1, old.get().seq());
                    sql.executeUpdate();
                }
            }
            head.write(connection, sealer);
            return head;
        });
    }

    private Optional<AuditEntry> lastOld(Connection connection, AuditHead head) throws SQLException {
        try (var sql = connection.prepareStatement(
                "select * from audit where seq <= ? and (at < ? or seq <= ?) order by seq desc limit 1")) {
            sql.setLong(1, head.exported());
            sql.setLong(2, clock.instant().minus(KEPT).toEpochMilli());
            sql.setLong(3, head.seq() - MOST_KEPT);
            return rows(sql).stream().map(Row::entry).findFirst();
        }
    }

    private AuditHead head(Connection connection) throws SQLException {
        return AuditHead.read(connection, sealer).map(AuditHead.Read::head).orElse(AuditHead.first(epoch(connection)));
    }

    /// Of the store it stands in just now.
    private static String epoch(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("select epoch from store_epoch");
                var row = sql.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private record Row(AuditEntry entry, String seal) {}

    private static List<Row> rows(Connection connection, long after, int most) throws SQLException {
        try (var sql = connection.prepareStatement("select * from audit where seq > ? order by seq limit ?")) {
            sql.setLong(1, after);
            sql.setInt(2, most);
            return rows(sql);
        }
    }

    private static List<Row> rows(PreparedStatement sql) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var row = sql.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(entry(row), row.getString("seal")));
            }
        }
        return rows;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("session"),
                row.getString("actor"),
                row.getString("level"),
                row.getString("act"),
                row.getString("who"),
                row.getString("subject"),
                row.getString("hash"));
    }

    private void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into audit (seq, at, session, actor, level, act, who, subject, hash, seal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            sql.setLong(1, entry.seq());
            sql.setLong(2, entry.at().toEpochMilli());
            sql.setString(3, entry.session());
            sql.setString(4, entry.actor());
            sql.setString(5, entry.level());
            sql.setString(6, entry.act());
            sql.setString(7, entry.who());
            sql.setString(8, entry.subject());
            sql.setString(9, entry.hash());
            sql.setString(10, AuditSeal.of(sealer, PURPOSE, entry.hash()));
            sql.executeUpdate();
        }
    }
}

package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals anew what an older key had sealed, a few rows at a time, so that the older key can be thrown away. To be run
/// in the background after a start; what it did not come to, the next start does.
public final class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_ONCE = 20;

    private final Store store;
    private final Sealer sealer;
    private final List<Sealed> sealed;

    public Resealing(Store store, Sealer sealer, List<Sealed> sealed) {
        this.store = store;
        this.sealer = sealer;
        this.sealed = List.copyOf(sealed);
    }

    /// A column that holds sealed bytes, or their Base64 in a text.
    ///
    /// @param key column whose text names the row
    /// @param context what stands before that text in the seal's context, such as `outbox/`
    /// @param where which rows are sealed at all, such as `kind = 'deferred-request'`; `true` for all
    public record Sealed(String table, String key, String column, String context, String where) {}

    /// @return how many rows were sealed anew
    public int run() {
        try {
            return runAll();
        } catch (StoreBroken refused) {
            return 0; // the next start does it
        }
    }

    private int runAll() {
        var done = 0;
        var unreadable = 0;
        for (var column : sealed) {
            var last = "";
            for (var next = step(column, last); next.isPresent(); next = step(column, last)) {
                last = next.get().last();
                done += next.get().done();
                unreadable += next.get().unreadable();
            }
        }
        if (done + unreadable > 0) {
            KioskEvent.KEYS_CHANGED
                    .on(LOG)
                    .addKeyValue("rows", done)
                    .addKeyValue("unreadable", unreadable)
                    .log();
        }
        return done;
    }

    private record Step(String last, int done, int unreadable) {}

    private Optional<Step> step(Sealed column, String after) {
        return store.change(connection -> {
            var last = after;
            var done = 0;
            var unreadable = 0;
            var some = false;
            try (var sql = connection.prepareStatement(
                    "select %2$s, %3$s from %1$s where %2$s > ? and %4$s order by %2$s limit %5$d"
                            .formatted(column.table(), column.key(), column.column(), column.where(), AT_ONCE))) {
                sql.setString(1, after);
                try (var row = sql.executeQuery()) {
                    while (row.next()) {
                        some = true;
                        last = row.getString(1);
                        switch (anew(connection, column, last, row.getObject(2))) {
                            case DONE -> done++;
                            case UNREADABLE -> unreadable++;
                            case CURRENT -> {}
                        }
                    }
                }
            }
            return some ? Optional.of(new Step(last, done, unreadable)) : Optional.empty();
        });
    }

    private enum Became {
        CURRENT,
        DONE,
        UNREADABLE
    }

    private Became anew(Connection connection, Sealed column, String key, Object value) throws SQLException {
        var old = value instanceof byte[] bytes ? bytes : bytes(String.valueOf(value));
        if (old.length > 0 && !sealer.isOld(old, column.context() + key)) {
            return Became.CURRENT;
        }
        var plain = sealer.open(old, column.context() + key);
        if (plain.isEmpty()) {
            return Became.UNREADABLE;
        }
        var sealedAnew = sealer.seal(plain.get(), column.context() + key);
        try (var sql = connection.prepareStatement(
                "update %s set %s = ? where %s = ?".formatted(column.table(), column.column(), column.key()))) {
            if (value instanceof byte[]) {
                sql.setBytes(1, sealedAnew);
            } else {
                sql.setString(1, Base64.getEncoder().encodeToString(sealedAnew));
            }
            sql.setString(2, key);
            sql.executeUpdate();
        }
        return Became.DONE;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException plain) {
            return new byte[0];
        }
    }
}

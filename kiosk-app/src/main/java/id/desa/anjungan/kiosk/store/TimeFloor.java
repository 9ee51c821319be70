package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock of the kiosk, which never goes back behind the newest time its store has seen: a board without a battery
/// wakes up years ago. The newest time is written at most once a minute.
public final class TimeFloor implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(TimeFloor.class);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

    private final Store store;
    private final InstantSource clock;
    private final AtomicLong newestMillis;
    private final AtomicLong writtenMillis;

    public TimeFloor(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        var seen = store.commit(connection -> {
            try (var sql = connection.prepareStatement("select newest from time_floor");
                    var row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
        this.newestMillis = new AtomicLong(seen);
        this.writtenMillis = new AtomicLong(seen);
        sayIfBehind(Instant.ofEpochMilli(seen));
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(newestMillis.accumulateAndGet(clock.millis(), Math::max));
    }

    /// Writes the newest time down where a minute has passed; called from a background thread from time to time.
    public void keep() {
        var now = instant();
        var last = writtenMillis.get();
        if (now.toEpochMilli() > last + STEP.toMillis() && writtenMillis.compareAndSet(last, now.toEpochMilli())) {
            store.commit(connection -> write(connection, now));
        }
    }

    private static int write(Connection connection, Instant now) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into time_floor (one, newest) values (1, ?)
                on conflict (one) do update set newest = max(newest, excluded.newest)""")) {
            sql.setLong(1, now.toEpochMilli());
            return sql.executeUpdate();
        }
    }

    private void sayIfBehind(Instant seen) {
        var behind = Duration.between(clock.instant(), seen);
        if (behind.compareTo(WORTH_SAYING) > 0) {
            KioskEvent.TIME_HELD.on(LOG).addKeyValue("behind", behind).log();
        }
    }
}

package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock of the kiosk. A board without a battery wakes up years ago, and a machine's clock may jump: so the kiosk
/// goes by the village's time where it has heard it since it was started, and never goes behind the newest time its
/// store is sure of. Between two words of the village its time runs on the steady clock, which nobody can put wrong.
///
/// Only what was confirmed moves the floor: by the village, or by NTP. A clock that was wrongly two years ahead for an
/// hour therefore leaves no trace. A floor that is ahead of the village all the same comes down once the village
/// said so twice. The reasons are in ADR 0015. Any thread.
public final class TimeFloor implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(TimeFloor.class);
    private static final Duration STEP = Duration.ofMinutes(1);
    /// Beyond it, two clocks do not agree: the `Date` of HTTP has whole seconds and comes over a slow line.
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TWO_WORDS = Duration.ofSeconds(20);

    private final ReentrantLock reading = new ReentrantLock();
    private final Store store;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final BooleanSupplier synced;
    private Anchor floor;
    private long writtenMillis;
    private Optional<Anchor> village = Optional.empty();
    /// The village's first word against the floor.
    private Optional<Anchor> doubt = Optional.empty();
    private boolean agrees = true;

    /// A time that was right once, and runs on steadily.
    private record Anchor(long millis, long nanos) {
        long at(long nanosNow) {
            return millis + (nanosNow - nanos) / 1_000_000;
        }
    }

    public TimeFloor(Store store, InstantSource clock) {
        this(store, clock, System::nanoTime, () -> false, Instant.EPOCH);
    }

    /// @param clock of the machine
    /// @param nanoTime the steady clock
    /// @param synced whether NTP has set the machine's clock since it was started
    /// @param first the floor of a kiosk that has none yet; that of a copy which came back [StoreFile] raised
    public TimeFloor(Store store, InstantSource clock, LongSupplier nanoTime, BooleanSupplier synced, Instant first) {
        this.store = store;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.synced = synced;
        var seen = store.read(connection -> {
            try (var sql = connection.prepareStatement("select newest from time_floor");
                    var row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
        this.floor = new Anchor(seen == 0 ? first.toEpochMilli() : seen, nanoTime.getAsLong());
        this.writtenMillis = seen;
        sayIfBehind(Instant.ofEpochMilli(floor.millis()));
    }

    @Override
    public Instant instant() {
        reading.lock();
        try {
            var nanos = nanoTime.getAsLong();
            var wall = clock.millis();
            var said = village.map(anchor -> anchor.at(nanos));
            var believed = said.filter(truth -> !areClose(truth, wall)).orElse(wall);
            return Instant.ofEpochMilli(Math.max(believed, floor.at(nanos)));
        } finally {
            reading.unlock();
        }
    }

    /// Whether the village has said what time it is since the kiosk was started. Where it has not, the time may be
    /// years ahead or behind: then nothing is thrown away because it is too old.
    public boolean isCertain() {
        reading.lock();
        try {
            return village.isPresent();
        } finally {
            reading.unlock();
        }
    }

    /// Whether the machine's clock says what the village says.
    public boolean agrees() {
        reading.lock();
        try {
            return agrees;
        } finally {
            reading.unlock();
        }
    }

    /// The village's clock, just now, from an answer that was the village's beyond doubt.
    public void villageSays(Instant time) {
        reading.lock();
        try {
            var word = new Anchor(time.toEpochMilli(), nanoTime.getAsLong());
            if (floor.at(word.nanos()) - word.millis() > TOLERANCE.toMillis()) {
                against(word);
            } else {
                believe(word);
            }
        } finally {
            reading.unlock();
        }
    }

    private void believe(Anchor word) {
        doubt = Optional.empty();
        village = Optional.of(word);
        if (word.millis() > floor.at(word.nanos())) {
            floor = word;
        }
        var agreed = agrees;
        agrees = areClose(word.millis(), clock.millis());
        if (agreed && !agrees) {
            KioskEvent.TIME_DISAGREES
                    .on(LOG)
                    .addKeyValue("ahead", Duration.ofMillis(clock.millis() - word.millis()))
                    .log();
        }
    }

    /// One word is none: a slip of the village's clock must not take the floor away. A second one that went on steadily
    /// from the first is believed.
    private void against(Anchor word) {
        var first = doubt.filter(before -> areClose(before.at(word.nanos()), word.millis()));
        if (first.isEmpty()) {
            doubt = Optional.of(word);
        } else if (word.nanos() - first.get().nanos() >= BETWEEN_TWO_WORDS.toNanos()) {
            KioskEvent.TIME_CORRECTED
                    .on(LOG)
                    .addKeyValue("ahead", Duration.ofMillis(floor.at(word.nanos()) - word.millis()))
                    .log();
            floor = word;
            believe(word);
        }
    }

    private static boolean areClose(long one, long other) {
        return Math.abs(one - other) <= TOLERANCE.toMillis();
    }

    /// Writes the floor down where it has moved; called from a background thread from time to time.
    public void keep() {
        long newest;
        reading.lock();
        try {
            var nanos = nanoTime.getAsLong();
            if (village.isEmpty() && synced.getAsBoolean() && clock.millis() > floor.at(nanos)) {
                floor = new Anchor(clock.millis(), nanos);
            }
            newest = floor.at(nanos);
            if (floor.millis() == 0 || Math.abs(newest - writtenMillis) < STEP.toMillis()) {
                return;
            }
            writtenMillis = newest;
        } finally {
            reading.unlock();
        }
        store.keep(connection -> {
            try (var sql = connection.prepareStatement("""
                    insert into time_floor (one, newest) values (1, ?)
                    on conflict (one) do update set newest = excluded.newest""")) {
                sql.setLong(1, newest);
                return sql.executeUpdate();
            }
        });
    }

    private void sayIfBehind(Instant seen) {
        var behind = Duration.between(clock.instant(), seen);
        if (behind.compareTo(TOLERANCE) > 0) {
            KioskEvent.TIME_HELD.on(LOG).addKeyValue("behind", behind).log();
        }
    }
}

package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z"));

    @TempDir
    Path dir;

    private Store store;
    private Outbox outbox;

    @BeforeEach
    void open() {
        store = StoreFile.open(dir, CLOCK);
        outbox = new Outbox(store, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theMostUrgentLaneComesFirstAndOfEachSubjectTheOldest() {
        add(Lane.LOG, "log", "a");
        add(Lane.REQUEST, "second", "b");
        add(Lane.REQUEST, "third", "b");
        add(Lane.ALERT, "first", "c");
        assertThat(outbox.heads()).extracting(Outbox.Entry::key).containsExactly("first", "second", "log");
    }

    @Test
    void isQuickWithTenThousandMessagesWaiting() {
        store.commit(connection -> {
            for (var i = 0; i < 10_000; i++) {
                Outbox.add(
                        connection,
                        new Message(Lane.STATE, "state", "key-" + i, "subject-" + i % 5_000, "x".repeat(500)),
                        0);
            }
            return 1;
        });
        outbox.heads();
        var begun = System.nanoTime();
        for (var i = 0; i < 10; i++) {
            assertThat(outbox.heads()).hasSize(200);
        }
        assertThat(Duration.ofNanos((System.nanoTime() - begun) / 10)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void dropsTheOldestOfTheLowestLaneFirstAndSaysSo() {
        for (var i = 0; i < 10; i++) {
            add(Lane.LOG, "log-" + i, "log");
            add(Lane.METRIC, "metric-" + i, "metric");
            add(Lane.REQUEST, "request-" + i, "request-" + i);
        }
        var room = new OutboxRoom(store, 20_000);
        room.tidy();
        assertThat(outbox.waiting(Lane.LOG)).isZero();
        assertThat(outbox.waiting(Lane.METRIC)).isBetween(5, 9);
        assertThat(outbox.waiting(Lane.REQUEST)).isEqualTo(10);
        assertThat(outbox.waiting(Lane.ALERT)).as("one for each lane").isEqualTo(2);
        assertThat(outbox.heads().stream().map(Outbox.Entry::key))
                .contains("metric-" + (10 - outbox.waiting(Lane.METRIC)));
        assertThat(room.filling().owedDropped()).isZero();
    }

    @Test
    void whatWasOwedGoesLastAndIsCounted() {
        for (var i = 0; i < 30; i++) {
            add(Lane.REQUEST, "request-" + i, "request-" + i);
        }
        var room = new OutboxRoom(store, 20_000);
        room.tidy();
        var left = outbox.waiting(Lane.REQUEST);
        assertThat(left).isBetween(10, 20);
        assertThat(room.filling().owedDropped()).isEqualTo(30 - left);
        assertThat(room.filling().needsSomebody()).isTrue();
        assertThat(outbox.heads().getFirst().body())
                .isEqualTo("{\"code\":\"messages-dropped\",\"kind\":\"request\",\"count\":" + (30 - left) + "}");
        room.tidy();
        assertThat(outbox.waiting(Lane.ALERT)).as("told once").isEqualTo(1);
    }

    @Test
    void theVillageIsToldOfWhatWasSetAsideButNotOfAnAlertThatWas() {
        add(Lane.STATE, "poison", "a");
        add(Lane.STATE, "next", "a");
        outbox.setAside(outbox.heads().getFirst());
        assertThat(outbox.heads()).extracting(Outbox.Entry::key).containsExactly("alert/aside/poison", "next");
        assertThat(outbox.heads().getFirst().body())
                .isEqualTo("{\"code\":\"messages-set-aside\",\"kind\":\"kind\",\"count\":1}");
        outbox.setAside(outbox.heads().getFirst());
        assertThat(outbox.heads()).extracting(Outbox.Entry::key).containsExactly("next");
    }

    @Test
    void keepsTheNewestOfWhatWasSetAside() {
        for (var i = 0; i < 210; i++) {
            add(Lane.STATE, "poison-" + i, "a");
            outbox.setAside(outbox.heads().getLast());
            outbox.done(outbox.heads().getFirst());
        }
        new OutboxRoom(store).tidy();
        List<String> aside = store.read(connection -> {
            try (var sql = connection.prepareStatement("select min(key), count(*) from outbox where lane = 'aside'");
                    var row = sql.executeQuery()) {
                row.next();
                return List.of(row.getString(1), row.getString(2));
            }
        });
        assertThat(aside).containsExactly("poison-10", "200");
    }

    private void add(Lane lane, String key, String subject) {
        outbox.add(new Message(lane, "kind", key, subject, "x".repeat(1_000)));
    }
}

package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFloorTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");

    @TempDir
    Path dir;

    private Instant wall = NOW;
    private long nanos;
    private boolean synced;

    /// A floor that an earlier run has left behind.
    @BeforeEach
    void yesterdayTheVillageSaidTheTime() {
        run(floor -> {
            floor.villageSays(NOW);
            floor.keep();
        });
    }

    private void run(Consumer<TimeFloor> what) {
        try (var store = StoreFile.open(dir, InstantSource.fixed(NOW))) {
            what.accept(new TimeFloor(store, () -> wall, () -> nanos, () -> synced, Instant.EPOCH));
        }
    }

    @Test
    void goesByTheMachineWhereThatIsAhead() {
        wall = NOW.plus(Duration.ofDays(2));
        run(floor -> assertThat(floor.instant()).isEqualTo(wall));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:10Z", "2026-11-14T02:41:00Z"})
    void neverGoesBehindTheFloorAndDoesNotStandStillOnIt(String board) {
        wall = Instant.parse(board);
        run(floor -> {
            assertThat(floor.instant()).isEqualTo(NOW);
            pass(Duration.ofMinutes(5));
            assertThat(floor.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
            floor.keep();
        });
        wall = Instant.EPOCH;
        run(floor -> assertThat(floor.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void isNotPoisonedByAClockThatWasYearsAheadForAWhile() {
        wall = NOW.plus(Duration.ofDays(730));
        run(floor -> {
            pass(Duration.ofHours(2));
            floor.keep();
        });
        wall = NOW.plus(Duration.ofHours(3));
        run(floor -> assertThat(floor.instant()).isEqualTo(wall));
    }

    @ParameterizedTest
    @ValueSource(longs = {730, -7, -20_000})
    void goesByTheVillageOnceItHasSaidTheTimeHoweverTheClockJumps(long days) {
        run(floor -> {
            assertThat(floor.isCertain()).isFalse();
            floor.villageSays(NOW.plusSeconds(60));
            assertThat(floor.isCertain()).isTrue();
            assertThat(floor.agrees()).isTrue();
            wall = NOW.plus(Duration.ofDays(days));
            pass(Duration.ofSeconds(30));
            assertThat(floor.instant()).isEqualTo(NOW.plusSeconds(90));
            floor.villageSays(NOW.plusSeconds(90));
            assertThat(floor.agrees()).isFalse();
            wall = NOW.plusSeconds(91);
            floor.villageSays(NOW.plusSeconds(91));
            assertThat(floor.agrees()).isTrue();
            assertThat(floor.instant()).isEqualTo(NOW.plusSeconds(91));
        });
    }

    @Test
    void comesDownWhereTheVillageSaysTwiceThatItIsAhead() {
        run(floor -> floor.villageSays(NOW.plus(Duration.ofDays(730)))); // the village's own clock was wrong
        run(floor -> {
            floor.villageSays(NOW.plus(Duration.ofDays(730)));
            floor.keep();
        });
        run(floor -> {
            floor.villageSays(NOW.plusSeconds(10));
            assertThat(floor.instant()).isAfter(NOW.plus(Duration.ofDays(729)));
            pass(Duration.ofSeconds(30));
            floor.villageSays(NOW.plusSeconds(40));
            assertThat(floor.instant()).isEqualTo(NOW.plusSeconds(40));
            floor.keep();
        });
        run(floor -> assertThat(floor.instant()).isEqualTo(NOW.plusSeconds(40)));
    }

    @Test
    void holdsAgainstASlipOfTheVillagesClock() {
        run(floor -> {
            floor.villageSays(Instant.EPOCH);
            pass(Duration.ofSeconds(30));
            floor.villageSays(NOW.minus(Duration.ofDays(400)));
            pass(Duration.ofSeconds(1));
            floor.villageSays(NOW.minus(Duration.ofDays(400)));
            assertThat(floor.instant()).isEqualTo(NOW.plusSeconds(31));
        });
    }

    @Test
    void beginsWhereItsEnrolmentWasAndForgetsThatOnceItHasAFloorOfItsOwn(@TempDir Path fresh) {
        wall = Instant.EPOCH;
        begin(fresh, NOW, floor -> {
            assertThat(floor.instant()).isEqualTo(NOW);
            assertThat(floor.isCertain()).isFalse();
            floor.keep();
        });
        begin(
                fresh,
                NOW.plus(Duration.ofDays(730)),
                floor -> assertThat(floor.instant()).isEqualTo(NOW));
    }

    /// A kiosk in the place of another: what is restored has the floor of its backup.
    @ParameterizedTest
    @ValueSource(longs = {-400, 400})
    void beginsAStoreThatCameBackNoEarlierThanItsEnrolmentAndDoesSoOnce(long days) throws IOException {
        var enrolled = NOW.plus(Duration.ofDays(days));
        var later = days > 0 ? enrolled : NOW;
        Files.move(dir.resolve("kiosk.db"), dir.resolve("kiosk.db.snapshot"));
        wall = Instant.EPOCH;
        begin(dir, enrolled, floor -> assertThat(floor.instant()).isEqualTo(later)); // ended before it was kept
        begin(
                dir,
                enrolled.plus(Duration.ofDays(4000)),
                floor -> assertThat(floor.instant()).isEqualTo(later));
    }

    private void begin(Path store, Instant enrolled, Consumer<TimeFloor> what) {
        try (var opened = StoreFile.open(store, InstantSource.fixed(NOW), enrolled)) {
            what.accept(new TimeFloor(opened, () -> wall, () -> nanos, () -> synced, enrolled));
        }
    }

    @Test
    void believesTheMachineWhereNtpHasSetIt() {
        wall = NOW.plus(Duration.ofDays(20));
        synced = true;
        run(TimeFloor::keep);
        wall = Instant.EPOCH;
        run(floor -> assertThat(floor.instant()).isEqualTo(NOW.plus(Duration.ofDays(20))));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}

package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.demo.link.Line;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.LinkListener;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line swallows everything and tells nobody. The kiosk here waits two seconds where a real one waits ten; what it
/// needs is counted in those.
class BlackHoleIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static Hall hall;

    private final List<Optional<Answer.Fault>> heard = new CopyOnWriteArrayList<>();
    private RestVillageBackend kiosk;

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @BeforeEach
    void open() {
        LinkListener link = heard::add;
        kiosk = new RestVillageBackend(
                hall.wire().url(),
                DemoKiosk.identity(hall.data()),
                LIMIT,
                () -> "0".repeat(32),
                new NothingKept(),
                link);
        kiosk.info(); // the connection stands
    }

    @AfterEach
    void close() {
        kiosk.close();
        wire().blackHole(false);
    }

    @Test
    void aCallIntoItIsGivenUpInTimeAndTheFirstOneAfterItSucceeds() {
        wire().blackHole(true);
        for (var i = 0; i < 2; i++) {
            assertThat(timed(LIMIT.plusSeconds(1))).isEqualTo(new Answer.Unavailable<>(Answer.Fault.TOO_SLOW));
        }
        wire().blackHole(false);
        assertThat(timed(LIMIT)).isInstanceOf(Answer.Ok.class);
        assertThat(heard).last().isEqualTo(Optional.empty());
    }

    @Test
    void aConnectionThatDiedWhileNobodyLookedCostsOneCallSomeTimeAndNoAnswer() throws InterruptedException {
        wire().blackHole(true);
        wire().blackHole(false); // mended, but what stood before is dead, and nobody was told
        TimeUnit.MILLISECONDS.sleep(LIMIT.toMillis() + 200); // quiet for longer than a call may take
        assertThat(timed(LIMIT)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void whoWaitsOnADeadConnectionNeedNotWhenTheNetworkIsAnotherOne() throws Exception {
        wire().blackHole(true);
        wire().blackHole(false);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> timed(LIMIT));
            TimeUnit.MILLISECONDS.sleep(300);
            kiosk.linkChanged();
            assertThat(waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(Answer.Ok.class);
        }
    }

    private static Line wire() {
        return hall.wire();
    }

    private Answer<?> timed(Duration most) {
        var began = System.nanoTime();
        var answer = kiosk.info();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(most);
        return answer;
    }
}

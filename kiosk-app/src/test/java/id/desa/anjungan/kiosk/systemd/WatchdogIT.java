package id.desa.anjungan.kiosk.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// systemd hears of the kiosk as long as it lives, and not a word longer.
@Timeout(30)
class WatchdogIT {
    private static final long SOON = 5_000;
    /// Longer than systemd would have waited.
    private static final long SILENCE = 600;

    @TempDir
    private Path dir;

    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch released = new CountDownLatch(1);
    private NotifyPeer peer;
    private ServiceManager manager;
    private Watchdog watchdog;

    @BeforeEach
    void begins() throws Exception {
        peer = NotifyPeer.onFile(dir.resolve("notify"));
        manager = peer.manager(400);
        watchdog = new Watchdog(manager, screen, clock);
    }

    @AfterEach
    void ends() {
        released.countDown();
        clock.shutdownNow();
        screen.shutdownNow();
        peer.close();
    }

    /// A slow start is not a hung one: it has the time that the unit gives to a start.
    @Test
    void saysNothingBeforeTheKioskIsReady() throws Exception {
        watchdog.begin();
        assertThat(peer.next(SILENCE)).isNull();
        manager.ready();
        assertThat(peer.next(SOON)).isEqualTo("READY=1");
        assertThat(peer.next(SOON)).isEqualTo("WATCHDOG=1");
    }

    @Test
    void tellsThatTheKioskLivesOverAndOver() throws Exception {
        begun();
        for (var beat = 0; beat < 8; beat++) {
            assertThat(peer.next(SOON)).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void fallsSilentWhereTheThreadThatDrawsHangs() throws Exception {
        begun();
        assertThat(peer.next(SOON)).isEqualTo("WATCHDOG=1");
        screen.execute(this::hang);
        assertThat(lastWord()).isEqualTo("STATUS=stands still: screen");
    }

    @Test
    void fallsSilentWhereTheSupervisorOfADeviceStandsStill() throws Exception {
        var nanos = new AtomicLong();
        var pulse = new Pulse("device scanner", Duration.ofSeconds(15), nanos::get);
        watchdog.guard(pulse::stopped);
        begun();
        assertThat(peer.next(SOON)).isEqualTo("WATCHDOG=1");
        pulse.beat();
        nanos.set(Duration.ofSeconds(15).toNanos());
        assertThat(pulse.stopped()).isEmpty();
        nanos.set(Duration.ofSeconds(16).toNanos());
        assertThat(lastWord()).isEqualTo("STATUS=stands still: device scanner");
        pulse.beat();
        peer.forget();
        assertThat(peer.next(SOON)).as("it moves again").isEqualTo("WATCHDOG=1");
    }

    @Test
    void buriesAThreadThatHangsUnderNoQuestions() throws Exception {
        var asked = new AtomicLong();
        var hanging = new Watchdog(peer.manager(400), _ -> asked.incrementAndGet(), clock);
        hanging.guard(Optional::empty);
        hanging.begin();
        assertThat(lastWord()).isEqualTo("STATUS=stands still: screen");
        assertThat(asked).hasValue(1);
    }

    private void begun() throws InterruptedException {
        manager.ready();
        assertThat(peer.next(SOON)).isEqualTo("READY=1");
        watchdog.begin();
    }

    /// What was said last before a silence.
    private String lastWord() throws InterruptedException {
        var last = "";
        for (var word = peer.next(SOON); word != null; word = peer.next(SILENCE)) {
            last = word;
        }
        return last;
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}

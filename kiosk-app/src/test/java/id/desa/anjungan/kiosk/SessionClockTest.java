package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionClockTest {
    private static final Instant START = Instant.parse("2026-11-21T02:41:00Z");
    private Instant wall = START;
    private long nanos;
    private final SessionClock clock = new SessionClock(() -> wall, () -> nanos);

    @Test
    void runsSteadilyWhileSomebodyIsServedHoweverTheClockJumps() {
        clock.serving(true);
        for (var jump : new Duration[] {Duration.ofDays(730), Duration.ofDays(-7), Duration.ofDays(-20_000)}) {
            wall = START.plus(jump);
            clock.serving(true);
            pass(1);
        }
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void takesOverWhatWasPutRightWhenNobodyIs() {
        clock.serving(true);
        wall = START.plus(Duration.ofDays(3));
        pass(1);
        clock.serving(false);
        assertThat(clock.instant()).isEqualTo(wall);
        wall = START.minus(Duration.ofDays(7));
        clock.serving(false);
        assertThat(clock.instant()).isEqualTo(wall);
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }
}

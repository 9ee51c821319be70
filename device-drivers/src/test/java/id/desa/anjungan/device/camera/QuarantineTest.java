package id.desa.anjungan.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuarantineTest {
    private final Quarantine quarantine = new Quarantine();

    @Test
    void tellsACodeThatIsHeldStillOnce() {
        assertThat(quarantine.isNew("A", seconds(0))).isTrue();
        for (var second = 1; second < 60; second++) {
            assertThat(quarantine.isNew("A", seconds(second))).isFalse();
        }
    }

    @Test
    void tellsItAgainAfterItWasAway() {
        assertThat(quarantine.isNew("A", seconds(0))).isTrue();
        assertThat(quarantine.isNew("A", seconds(3))).isTrue();
    }

    @Test
    void tellsTwoCodesHeldSideBySideOnceEach() {
        assertThat(quarantine.isNew("A", seconds(0))).isTrue();
        assertThat(quarantine.isNew("B", seconds(1))).isTrue();
        assertThat(quarantine.isNew("A", seconds(2))).isFalse();
        assertThat(quarantine.isNew("B", seconds(3))).isFalse();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}

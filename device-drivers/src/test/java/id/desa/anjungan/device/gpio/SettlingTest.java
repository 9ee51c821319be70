package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.gpio.Settling.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final long MILLI = 1_000_000;

    private final Settling settling = new Settling(Duration.ofMillis(20));

    @Test
    void isReadOnceNoEdgeHasComeForTheDebounceTime() {
        settling.edge(at(0));
        settling.edge(at(15));
        assertThat(settling.nanosLeft(at(20))).isEqualTo(15 * MILLI);
        assertThat(settling.nanosLeft(at(35))).isZero();
        assertThat(settling.settle(true)).isEqualTo(Outcome.CHANGED);
        assertThat(settling.isOn()).isTrue();
        assertThat(settling.nanosLeft(at(36))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isReadAfterASecondThoughItNeverRests() {
        for (var millis = 0; millis < 1000; millis += 10) {
            settling.edge(at(millis));
        }
        assertThat(settling.nanosLeft(at(1000))).isZero();
    }

    @Test
    void staysWhereABounceEndsAsItBegan() {
        settling.edge(at(0));
        assertThat(settling.settle(false)).isEqualTo(Outcome.SAME);
    }

    @Test
    void tellsAReadingApartThatNoEdgeHadAnnounced() {
        settling.reading(true, at(0));
        assertThat(settling.nanosLeft(at(0))).isEqualTo(20 * MILLI);
        assertThat(settling.settle(true)).isEqualTo(Outcome.CHANGED_UNANNOUNCED);
        settling.reading(false, at(1000));
        settling.edge(at(1001));
        assertThat(settling.settle(false)).as("the edge was late, not lost").isEqualTo(Outcome.CHANGED);
    }

    @Test
    void takesAReadingThatAgreesForNothing() {
        settling.reading(false, at(0));
        assertThat(settling.nanosLeft(at(0))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void forgetsItsUnrestWhenTheLineIsOpenedAgain() {
        settling.edge(at(0));
        assertThat(settling.found(true)).isTrue();
        assertThat(settling.found(true)).isFalse();
        assertThat(settling.nanosLeft(at(0))).isEqualTo(Long.MAX_VALUE);
    }

    /// The clock runs over in the middle of it.
    private static long at(long millis) {
        return Long.MAX_VALUE - 5 * MILLI + millis * MILLI;
    }
}

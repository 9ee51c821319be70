package id.desa.anjungan.kiosk.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkMeterTest {
    private final LinkMeter meter = new LinkMeter();

    @BeforeEach
    void answersQuickly() {
        for (var i = 0; i < 5; i++) {
            tap(50);
            meter.answered();
        }
    }

    @Test
    void knowsNothingBeforeTheFirstCall() {
        assertThat(new LinkMeter().state()).isEqualTo(LinkState.DOWN);
    }

    @Test
    void isGoodWhileAnswersComeQuickly() {
        assertThat(meter.state()).isEqualTo(LinkState.GOOD);
    }

    @Test
    void takesNoOneSlowCallForAState() {
        assertThat(tap(9_000)).isEqualTo(LinkState.GOOD);
        assertThat(tap(50)).isEqualTo(LinkState.GOOD);
    }

    @Test
    void isSlowOnceMostCallsAre() {
        tap(1_400);
        tap(1_400);
        assertThat(tap(1_400)).isEqualTo(LinkState.SLOW);
    }

    @Test
    void isGoodAgainOnlyWhenItGotClearlyBetter() {
        for (var i = 0; i < 5; i++) {
            tap(1_400);
        }
        for (var i = 0; i < 9; i++) {
            assertThat(tap(850)).isEqualTo(LinkState.SLOW);
        }
        tap(300);
        tap(300);
        assertThat(tap(300)).isEqualTo(LinkState.GOOD);
    }

    @Test
    void isSlowWhereLettersTakeLongThoughAnswersComeQuickly() {
        for (var i = 0; i < 2; i++) {
            assertThat(document(40_000, 4_000)).isEqualTo(LinkState.GOOD);
        }
        assertThat(document(40_000, 4_000)).isEqualTo(LinkState.SLOW);
    }

    @Test
    void learnsNothingOfTheLineFromAVillageThatWorks() {
        for (var i = 0; i < 5; i++) {
            assertThat(meter.took(new CallTime(false, Duration.ofSeconds(4), 300, Duration.ZERO)))
                    .isEqualTo(LinkState.GOOD);
        }
    }

    @Test
    void isDownAtOnceAndForgetsHowItWas() {
        for (var i = 0; i < 5; i++) {
            tap(3_000);
        }
        assertThat(meter.lost()).isEqualTo(LinkState.DOWN);
        assertThat(meter.answered()).isEqualTo(LinkState.GOOD);
    }

    private LinkState tap(int millis) {
        return meter.took(new CallTime(true, Duration.ofMillis(millis), 300, Duration.ofMillis(1)));
    }

    private LinkState document(long bytes, int millis) {
        return meter.took(new CallTime(false, Duration.ofMillis(200), bytes, Duration.ofMillis(millis)));
    }
}

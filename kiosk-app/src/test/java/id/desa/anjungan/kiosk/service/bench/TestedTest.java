package id.desa.anjungan.kiosk.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.service.bench.TestResult.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestedTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final TestResult GOOD = new TestResult(Outcome.GOOD, NOW, "printed counter");

    private static DeviceLine letters(Optional<TestResult> last) {
        return new DeviceLine(Instrument.LETTERS, true, true, "ready", Set.of(), last);
    }

    @Test
    void tellsWhatTheDiskDoesNotKnowYet() {
        var tested = Tested.NOTHING.and(Instrument.LETTERS, GOOD);
        var older = new TestResult(Outcome.BAD, NOW.minusSeconds(60), "not-printed");
        assertThat(tested.over(List.of(letters(Optional.empty()), letters(Optional.of(older)))))
                .containsOnly(letters(Optional.of(GOOD)));
    }

    @Test
    void leavesWhatIsNewerOrAnotherDevices() {
        var newer = letters(Optional.of(new TestResult(Outcome.BAD, NOW.plusSeconds(60), "not-printed")));
        assertThat(Tested.NOTHING.and(Instrument.LETTERS, GOOD).over(List.of(newer)))
                .containsExactly(newer);
        assertThat(Tested.NOTHING.and(Instrument.SLIPS, GOOD).over(List.of(newer)))
                .containsExactly(newer);
    }
}

package id.desa.anjungan.kiosk.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestedTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    private static final TestResult GOOD = new TestResult(DeviceTest.PRINT, true, NOW, "printed counter");
    private static final TestResult SLIP = new TestResult(DeviceTest.RECEIPT, true, NOW, "printed counter");

    private static DeviceLine letters(Optional<TestResult> last) {
        return new DeviceLine(Instrument.LETTERS, true, true, "ready", Set.of(), last);
    }

    @Test
    void tellsWhatTheDiskDoesNotKnowYet() {
        var tested = Tested.NOTHING.and(GOOD);
        var older = new TestResult(DeviceTest.PRINT, false, NOW.minusSeconds(60), "not-printed");
        assertThat(tested.over(List.of(letters(Optional.empty()), letters(Optional.of(older)))))
                .containsOnly(letters(Optional.of(GOOD)));
    }

    @Test
    void leavesWhatIsNewerOrAnotherDevices() {
        var newer = letters(Optional.of(new TestResult(DeviceTest.PRINT, false, NOW.plusSeconds(60), "not-printed")));
        assertThat(Tested.NOTHING.and(GOOD).over(List.of(newer))).containsExactly(newer);
        assertThat(Tested.NOTHING.and(SLIP).over(List.of(newer))).containsExactly(newer);
    }
}

package id.desa.anjungan.kiosk.service.report;

import static id.desa.anjungan.kiosk.service.report.Looked.DEAD_LINE;
import static id.desa.anjungan.kiosk.service.report.Looked.GOOD_LINE;
import static id.desa.anjungan.kiosk.service.report.Looked.NOW;
import static id.desa.anjungan.kiosk.service.report.Looked.broken;
import static id.desa.anjungan.kiosk.service.report.Looked.failed;
import static id.desa.anjungan.kiosk.service.report.Looked.trial;
import static id.desa.anjungan.kiosk.service.report.Looked.tried;
import static id.desa.anjungan.kiosk.service.report.Looked.untried;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static Assessment of(DeviceLine... devices) {
        return Assessment.of(List.of(devices), GOOD_LINE, Optional.empty());
    }

    private static Assessment with(BurnInLog trial) {
        return Assessment.of(List.of(), GOOD_LINE, Optional.of(trial));
    }

    @Test
    void tellsTheVillageEachThingInOneLine() {
        assertThat(of(tried(Instrument.LETTERS, "printed counter"), untried(Instrument.SCANNER))
                        .checks())
                .containsExactly(
                        new Check("page-printer", Result.PASSED, "printed counter", NOW),
                        new Check("scanner", Result.NOT_TESTED, "", null),
                        new Check("network", Result.PASSED, "5/5 12-40 ms", null));
        assertThat(Assessment.of(List.of(), DEAD_LINE, Optional.empty()).checks())
                .containsExactly(new Check("network", Result.FAILED, "no-answer", null));
    }

    @Test
    void callsWhatDoesNotWorkFailedWhateverItsLastTestSaid() {
        assertThat(of(
                                broken(Instrument.SLIPS, "stopped media-empty"),
                                failed(Instrument.LETTERS, "not-printed offline unplugged"))
                        .checks())
                .startsWith(
                        new Check("receipt-printer", Result.FAILED, "stopped media-empty", NOW),
                        new Check("page-printer", Result.FAILED, "not-printed offline unplugged", NOW));
    }

    @Test
    void leavesOutWhatTheSettingsDoNotName() {
        var none = new DeviceLine(Instrument.CARDS, false, false, "", Set.of(), Optional.empty());
        assertThat(of(none).checks()).extracting(Check::name).containsExactly("network");
    }

    @Test
    void countsATrialOnceItHasRunToItsEnd() {
        var end = Optional.of(new BurnInLog.End(NOW, false));
        var stopped = Optional.of(new BurnInLog.End(NOW, true));
        assertThat(with(trial(0, end)).checks())
                .contains(new Check("burn-in", Result.PASSED, "12 rounds, 0 failures", NOW));
        assertThat(with(trial(1, end)).checks())
                .contains(new Check("burn-in", Result.FAILED, "12 rounds, 1 failures", NOW));
        assertThat(with(trial(1, stopped)).checks())
                .contains(new Check("burn-in", Result.NOT_TESTED, "12 rounds, 1 failures", NOW));
        assertThat(with(trial(1, Optional.empty())).checks())
                .contains(new Check("burn-in", Result.NOT_TESTED, "12 rounds, 1 failures", null));
    }

    @Test
    void weighsWhatIsBrokenMoreThanWhatNobodyTriedAndAsksForNoTrial() {
        assertThat(with(trial(0, Optional.empty())).verdict()).isEqualTo(Result.PASSED);
        assertThat(of(untried(Instrument.SCANNER)).verdict()).isEqualTo(Result.NOT_TESTED);
        assertThat(of(untried(Instrument.SCANNER), broken(Instrument.SLIPS, "silent"))
                        .verdict())
                .isEqualTo(Result.FAILED);
    }

    @Test
    void cutsWhatIsLongerThanALine() {
        var reasons = "stopped" + " other".repeat(60);
        assertThat(of(broken(Instrument.SLIPS, reasons)).checks().getFirst().detail())
                .isEqualTo(reasons.substring(0, 200));
    }
}

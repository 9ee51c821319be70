package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final PrinterStatus READY = new PrinterStatus.Ready();

    private static Optional<JobView> job(JobView.Stage stage, int impressions) {
        return Optional.of(new JobView(7, "A-1", stage, OptionalInt.of(impressions)));
    }

    private static Verdict of(Optional<JobView> queued, Optional<JobView> own, int sides) {
        return Verdict.of(new Look(true, queued, own, OptionalInt.of(sides), READY), 2, true);
    }

    /// CUPS may call a job completed that its printer gave up a moment ago.
    @Test
    void believesThePrinterAndNotTheSpoolerThatAJobFailed() {
        assertThat(of(job(JobView.Stage.COMPLETED, 2), job(JobView.Stage.FAILED, 0), 0))
                .isEqualTo(new Verdict.Settle(
                        new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.OTHER))));
        assertThat(of(job(JobView.Stage.COMPLETED, 2), job(JobView.Stage.FAILED, 1), 1))
                .isEqualTo(
                        new Verdict.Settle(new PrintOutcome.Uncertain(new PrinterStatus.Stopped(PrinterReason.OTHER))));
    }

    @Test
    void takesTheSpoolersCompletedForNoMoreThanTransmitted() {
        assertThat(of(job(JobView.Stage.COMPLETED, 2), Optional.empty(), 0))
                .isEqualTo(new Verdict.Settle(new PrintOutcome.Printed(Evidence.TRANSMITTED)));
    }

    @Test
    void believesThePrintersCountWhateverTheSpoolerSays() {
        assertThat(of(job(JobView.Stage.FAILED, 0), job(JobView.Stage.COMPLETED, 2), 2))
                .isEqualTo(new Verdict.End(new PrintOutcome.Printed(Evidence.COUNTER)));
    }
}

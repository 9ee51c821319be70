package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Occasion;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import java.time.Instant;
import java.util.List;

/// The slip of a new kiosk as a report for the village. The slip itself proves its printer; what is there and was never
/// tried is not tested yet, which is the technician's next step.
final class EnrolAssessment {
    private EnrolAssessment() {}

    /// @param printed whether the slip came out
    static ReadinessReport of(EnrolSlip slip, EnrolFacts facts, boolean printed, Instant at) {
        return new ReadinessReport(
                Occasion.ENROLMENT,
                at,
                ProgramVersion.text(),
                slip.fingerprint(),
                List.of(
                        there(DeviceNames.LETTERS, facts.letters()),
                        new Check(
                                DeviceNames.SLIPS,
                                printed ? Result.PASSED : Result.FAILED,
                                printed ? "enrolment slip" : "no slip",
                                at),
                        there(DeviceNames.SCANNER, facts.scanner()),
                        network(slip, at)));
    }

    private static Check there(String device, boolean works) {
        return new Check(device, works ? Result.NOT_TESTED : Result.FAILED, works ? "" : "not-ready", null);
    }

    private static Check network(EnrolSlip slip, Instant at) {
        return slip.network()
                .map(line -> new Check("network", Result.PASSED, line.answer().toMillis() + " ms", at))
                .orElseGet(() -> new Check("network", Result.FAILED, "no-answer", at));
    }
}

package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.kiosk.service.bench.Tested;

/// Makes a readiness report, prints it and has it sent. Blocks; any background thread.
@FunctionalInterface
public interface ReportMaker {
    /// @param tested what was tested since whoever asks came in
    ReportOutcome make(Tested tested);
}

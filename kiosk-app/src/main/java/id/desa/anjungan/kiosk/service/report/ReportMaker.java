package id.desa.anjungan.kiosk.service.report;

/// Makes a readiness report, prints it and has it sent. Blocks; any background thread.
@FunctionalInterface
public interface ReportMaker {
    ReportOutcome make();
}

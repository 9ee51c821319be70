package id.desa.anjungan.kiosk.service.report;

/// What became of a readiness report.
///
/// @param printed whether the slip came out
/// @param told whether the village has it; it goes there later where the line is down
public record ReportOutcome(boolean printed, boolean told) {}

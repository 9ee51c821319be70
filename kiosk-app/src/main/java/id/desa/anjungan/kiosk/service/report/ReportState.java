package id.desa.anjungan.kiosk.service.report;

import java.time.Instant;

public sealed interface ReportState {
    /// Says what it is good for.
    record Offered() implements ReportState {}

    record Making(int call, Instant since) implements ReportState {}

    record Made(ReportOutcome outcome) implements ReportState {}
}

package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Instant;

/// The guided test of one device.
public sealed interface BenchState {
    Instrument instrument();

    /// Says what will happen.
    record Ready(Instrument instrument) implements BenchState {}

    /// The device does what it was told.
    record Running(Instrument instrument, int call, Instant since) implements BenchState {}

    /// It is done: was it done well?
    record Asked(Instrument instrument, String note) implements BenchState {}

    /// Waits for a hand: a code, a card, a switch.
    record Watching(Instrument instrument, Seen seen, Instant since) implements BenchState {}

    record Ended(Instrument instrument, TestResult result) implements BenchState {}
}

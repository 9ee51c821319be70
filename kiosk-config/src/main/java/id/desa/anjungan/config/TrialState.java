package id.desa.anjungan.config;

import java.time.Duration;

/// How a start stands to the bundle it starts with.
public sealed interface TrialState {
    /// How long a bundle has to prove itself once the kiosk started with it.
    Duration PROOF = Duration.ofMinutes(2);

    /// Nothing to prove.
    record Settled(long version) implements TrialState {}

    /// @param mustServe whether letters could be printed when the bundle was taken, and so have to be now
    record OnTrial(long version, long previous, boolean mustServe) implements TrialState {}

    /// The start before was with a bundle that did not prove itself, so this one is with the one before it.
    record RolledBack(long from, long to) implements TrialState {}
}

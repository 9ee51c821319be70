package id.desa.anjungan.config;

import java.time.Duration;
import java.util.Set;

/// How a start stands to the bundle it starts with.
public sealed interface TrialState {
    /// How long a bundle has to prove itself once the kiosk started with it.
    Duration PROOF = Duration.ofMinutes(2);

    /// Nothing to prove.
    record Settled(long version) implements TrialState {}

    /// @param needs what the kiosk reached before and is told anew how to reach: `village` and names of devices
    record OnTrial(long version, long previous, Set<String> needs) implements TrialState {
        public OnTrial {
            needs = Set.copyOf(needs);
        }
    }

    /// A bundle did not prove itself, so the one before it counts.
    record RolledBack(long from, long to, Cause why) implements TrialState {}

    /// Why a bundle was taken back.
    enum Cause {
        /// The program ended in the middle of its proof, other than in good order or by a power cut.
        ENDED,
        /// The machine went down in the middle of its proof, again and again.
        CUT_OFTEN,
        /// It was not well in time.
        UNWELL,
        /// Somebody at this machine asked for it.
        ASKED
    }
}

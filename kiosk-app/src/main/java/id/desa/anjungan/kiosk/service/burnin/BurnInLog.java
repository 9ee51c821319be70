package id.desa.anjungan.kiosk.service.burnin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a day of trial has shown so far. Kept after each round, so that a power cut costs one round.
///
/// @param rounds how often everything was looked at
/// @param counts by what was looked at
/// @param failures the first ones; later ones are only counted
/// @param slips printed for the trial, the last of them at `slipAt`
public record BurnInLog(
        Instant began,
        Duration length,
        long rounds,
        Map<String, Count> counts,
        List<Failure> failures,
        int slips,
        Optional<Instant> slipAt,
        Optional<Instant> lastRound,
        Optional<End> end) {
    private static final int MOST_FAILURES = 8;

    public record Count(long good, long bad) {}

    public record Failure(Instant at, String what, String keywords) {}

    public record End(Instant at, boolean stopped) {}

    public BurnInLog {
        counts = Map.copyOf(counts);
        failures = List.copyOf(failures);
    }

    public static BurnInLog begun(Instant now, Duration length) {
        return new BurnInLog(
                now, length, 0, Map.of(), List.of(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean running() {
        return end.isEmpty();
    }

    public long bad() {
        return counts.values().stream().mapToLong(Count::bad).sum();
    }

    public Duration elapsed(Instant now) {
        var spent = Duration.between(began, end.map(End::at).orElse(now));
        return spent.isNegative() ? Duration.ZERO : spent.compareTo(length) > 0 ? length : spent;
    }

    /// One look at everything.
    BurnInLog round(Instant now, List<Look> looks) {
        var sums = new TreeMap<>(counts);
        var first = new ArrayList<>(failures);
        for (var look : looks) {
            var one = new Count(look.works() ? 1 : 0, look.works() ? 0 : 1);
            sums.merge(look.what(), one, (a, b) -> new Count(a.good() + b.good(), a.bad() + b.bad()));
            if (!look.works() && first.size() < MOST_FAILURES && !repeats(first, look)) {
                first.add(new Failure(now, look.what(), look.keywords()));
            }
        }
        return new BurnInLog(began, length, rounds + 1, sums, first, slips, slipAt, Optional.of(now), end);
    }

    /// @param works whether it did what it must
    public record Look(String what, boolean works, String keywords) {}

    private static boolean repeats(List<Failure> first, Look look) {
        return first.stream()
                .anyMatch(known ->
                        known.what().equals(look.what()) && known.keywords().equals(look.keywords()));
    }

    BurnInLog slip(Instant now) {
        return new BurnInLog(began, length, rounds, counts, failures, slips + 1, Optional.of(now), lastRound, end);
    }

    BurnInLog ended(Instant now, boolean stopped) {
        return new BurnInLog(
                began, length, rounds, counts, failures, slips, slipAt, lastRound, Optional.of(new End(now, stopped)));
    }
}

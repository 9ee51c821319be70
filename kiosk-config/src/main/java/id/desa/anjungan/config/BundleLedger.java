package id.desa.anjungan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;

/// Which bundle counts: one small file, changed whole, so that no power cut leaves two answers.
///
/// @param current the bundle in service or on trial; 0 for none
/// @param previous where a rollback leads; 0 for none
/// @param highest the newest ever taken; what is not newer is refused, also after a rollback
/// @param trial while [#current] has to prove itself
/// @param undone the last one that was rolled back; 0 for none
record BundleLedger(long current, long previous, long highest, Optional<Trial> trial, long undone) {
    static final String NAME = "bundles.toml";
    private static final String LEFT = "left";
    static final BundleLedger EMPTY = new BundleLedger(0, 0, 0, Optional.empty(), 0);

    /// So often a machine may go down in the middle of a proof before the bundle is held to be the reason.
    static final int MOST_STARTS = 5;

    /// @param starts of the kiosk since the bundle was taken
    /// @param boot of the machine in which the last of them was; `left` where it ended in good order
    /// @param needs what has to be reached with it
    /// @param reached all that was reached since the last bundle was proven. What one on trial leaves out or
    /// breaks is not reached meanwhile, and the next one that names it has to reach it all the same
    record Trial(int starts, String boot, Set<String> needs, Set<String> reached) {
        Trial {
            needs = Set.copyOf(needs);
            reached = Set.copyOf(reached);
        }

        Trial(Set<String> needs, Set<String> reached) {
            this(0, "", needs, reached);
        }

        private Trial with(int starts, String boot) {
            return new Trial(starts, boot, needs, reached);
        }
    }

    /// @param wayBack whether the kiosk could run without: the first bundle of most has nothing to go back to
    BundleLedger taken(long version, Trial next, boolean wayBack) {
        return new BundleLedger(
                version,
                proven(),
                Math.max(highest, version),
                Optional.of(next).filter(_ -> proven() > 0 || wayBack),
                0);
    }

    /// The last one that has nothing to prove; 0 for none.
    long proven() {
        return trial.isPresent() ? previous : current;
    }

    /// Why a start in this boot means that the bundle failed; empty where it may be tried with it. A power cut is no
    /// verdict about settings, a program that was killed or gave up is one.
    Optional<TrialState.Cause> failed(Trial trial, String boot) {
        if (trial.starts() > 0 && trial.boot().equals(boot)) {
            return Optional.of(TrialState.Cause.ENDED);
        }
        return trial.starts() < MOST_STARTS ? Optional.empty() : Optional.of(TrialState.Cause.CUT_OFTEN);
    }

    BundleLedger started(String boot) {
        return with(trial.map(test -> test.with(test.starts() + 1, boot)));
    }

    /// The program ends in good order in the middle of the proof, which goes on at the next start.
    BundleLedger left() {
        return with(trial.map(test -> test.with(test.starts(), LEFT)));
    }

    private BundleLedger with(Optional<Trial> next) {
        return new BundleLedger(current, previous, highest, next, undone);
    }

    BundleLedger confirmed() {
        return with(Optional.empty());
    }

    BundleLedger rolledBack() {
        return new BundleLedger(previous, 0, highest, Optional.empty(), current);
    }

    static Optional<BundleLedger> read(String text) {
        var toml = Toml.parse(text);
        if (toml.hasErrors() || !(toml.get("current") instanceof Long current)) {
            return Optional.empty();
        }
        var starts = toml.get("trial-starts") instanceof Long number ? Optional.of(number) : Optional.<Long>empty();
        return Optional.of(new BundleLedger(
                current,
                number(toml.get("previous")),
                Math.max(current, number(toml.get("highest"))),
                starts.map(number -> new Trial(
                        Math.clamp(number, 0, 9),
                        text(toml.get("trial-boot")),
                        names(toml.get("trial-needs")),
                        names(toml.get("trial-reached")))),
                number(toml.get("undone"))));
    }

    String text() {
        var values = new LinkedHashMap<String, Object>(
                Map.of("current", current, "previous", previous, "highest", highest, "undone", undone));
        trial.ifPresent(test -> {
            values.put("trial-starts", test.starts());
            values.put("trial-boot", TomlText.quoted(test.boot()));
            values.put("trial-needs", list(test.needs()));
            values.put("trial-reached", list(test.reached()));
        });
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String list(Set<String> names) {
        return names.stream().sorted().map(TomlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(@Nullable Object raw) {
        return raw instanceof String text ? text : "";
    }

    private static Set<String> names(@Nullable Object raw) {
        return raw instanceof TomlArray list
                ? list.toList().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static long number(@Nullable Object raw) {
        return raw instanceof Long number ? number : 0;
    }
}

package id.desa.anjungan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;

/// Which bundle counts: one small file, changed whole, so that no power cut leaves two answers.
///
/// @param current the bundle in service or on trial; 0 for none
/// @param previous where a rollback leads; 0 for none
/// @param highest the newest ever taken; what is not newer is refused, also after a rollback
/// @param trial while [#current] has to prove itself
/// @param undone the last one that was rolled back; 0 for none
record BundleLedger(long current, long previous, long highest, Optional<Trial> trial, long undone) {
    static final String NAME = "bundles.toml";
    static final BundleLedger EMPTY = new BundleLedger(0, 0, 0, Optional.empty(), 0);

    /// @param starts of the kiosk since the bundle was taken
    /// @param mustServe whether letters could be printed before, and so have to be with it
    record Trial(int starts, boolean mustServe) {}

    /// @param wayBack whether the kiosk could run without: the first bundle of most has nothing to go back to
    BundleLedger taken(long version, boolean mustServe, boolean wayBack) {
        var safe = trial.isPresent() ? previous : current;
        var test = safe > 0 || wayBack ? Optional.of(new Trial(0, mustServe)) : Optional.<Trial>empty();
        return new BundleLedger(version, safe, Math.max(highest, version), test, 0);
    }

    BundleLedger started() {
        return new BundleLedger(
                current, previous, highest, trial.map(test -> new Trial(test.starts() + 1, test.mustServe())), undone);
    }

    BundleLedger confirmed() {
        return new BundleLedger(current, previous, highest, Optional.empty(), undone);
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
                starts.map(number ->
                        new Trial(Math.clamp(number, 0, 9), Boolean.TRUE.equals(toml.get("trial-must-serve")))),
                number(toml.get("undone"))));
    }

    String text() {
        var values = new LinkedHashMap<String, Object>(
                Map.of("current", current, "previous", previous, "highest", highest, "undone", undone));
        trial.ifPresent(test -> {
            values.put("trial-starts", test.starts());
            values.put("trial-must-serve", test.mustServe());
        });
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static long number(@Nullable Object raw) {
        return raw instanceof Long number ? number : 0;
    }
}

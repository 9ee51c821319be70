package id.desa.anjungan.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says of each setting what it is, what it means and where that comes from.
public final class ConfigExplainer {
    private static final int NEAR = 3;

    private ConfigExplainer() {}

    /// What differs between two machines, or between one today and tomorrow.
    ///
    /// @param before,after empty where there is no such thing
    public record Difference(String key, Optional<Written> before, Optional<Written> after) {}

    /// Every setting there is, in the order of docs/configuration.md.
    public static List<Explanation> all(ConfigSources sources) {
        var notes = new ReadingNotes();
        ConfigReader.read(sources, notes);
        return notes.values().stream().map(Explanation::of).toList();
    }

    /// One setting; or all of a section, such as `screen`.
    public static List<Explanation> of(ConfigSources sources, String key) {
        return all(sources).stream()
                .filter(one -> one.key().equals(key) || one.key().startsWith(key + "."))
                .toList();
    }

    /// The keys somebody may have meant.
    public static List<String> near(String key) {
        return all(ConfigSources.of()).stream()
                .map(Explanation::key)
                .sorted(Comparator.comparingInt(known -> distance(known, key)))
                .limit(NEAR)
                .toList();
    }

    /// The last word of a key counts as much as all of it.
    private static int distance(String known, String written) {
        var last = known.substring(known.lastIndexOf('.') + 1);
        return Math.min(NearestSetting.distance(known, written), NearestSetting.distance(last, written));
    }

    public static List<Difference> differences(ConfigSources before, ConfigSources after) {
        var later = all(after);
        var earlier = all(before);
        return earlier.stream()
                .map(one -> new Difference(
                        one.key(),
                        one.counts(),
                        later.stream()
                                .filter(other -> other.key().equals(one.key()))
                                .findFirst()
                                .flatMap(Explanation::counts)))
                .filter(one ->
                        !one.before().map(Written::value).equals(one.after().map(Written::value)))
                .toList();
    }
}

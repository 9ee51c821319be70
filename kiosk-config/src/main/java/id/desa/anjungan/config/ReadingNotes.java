package id.desa.anjungan.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one reading of a file gathers: problems, and every setting that was asked for. One thread.
final class ReadingNotes {
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<UnknownKey> unknown = new ArrayList<>();

    record UnknownKey(String section, String key, int line, int column) {}

    void add(ConfigProblem problem) {
        problems.add(problem);
    }

    void add(Setting setting) {
        settings.add(setting);
    }

    void add(UnknownKey key) {
        unknown.add(key);
    }

    List<Setting> settings() {
        return List.copyOf(settings);
    }

    /// All problems from top to bottom, each once.
    List<ConfigProblem> problems() {
        var all = new ArrayList<>(problems);
        unknown.forEach(key -> all.add(NearestSetting.problemOf(key, settings)));
        all.sort(Comparator.comparingInt(ConfigProblem::line).thenComparingInt(ConfigProblem::column));
        return all.stream().distinct().toList();
    }
}

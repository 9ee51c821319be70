package id.desa.anjungan.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one reading gathers: problems, every setting that was asked for, and where each is written. One thread.
final class ReadingNotes {
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<SettingValue> values = new ArrayList<>();
    private final List<UnknownKey> unknown = new ArrayList<>();

    record UnknownKey(ConfigSource source, String section, String key, int line, int column) {}

    void add(ConfigProblem problem) {
        problems.add(problem);
    }

    void add(SettingValue value) {
        values.add(value);
    }

    void add(UnknownKey key) {
        unknown.add(key);
    }

    List<Setting> settings() {
        return values.stream().map(SettingValue::setting).toList();
    }

    List<SettingValue> values() {
        return List.copyOf(values);
    }

    /// All problems, file by file from top to bottom, each once.
    List<ConfigProblem> problems() {
        var all = new ArrayList<>(problems);
        unknown.forEach(key -> all.add(NearestSetting.problemOf(key, settings())));
        all.sort(Comparator.comparing(ConfigProblem::file)
                .thenComparingInt(ConfigProblem::line)
                .thenComparingInt(ConfigProblem::column));
        return all.stream().distinct().toList();
    }
}

package id.desa.anjungan.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomlj.Toml;

/// What the kiosk is about to write down of its hall: settings by dotted key, to set or to drop.
///
/// @param set raw values: texts, whole numbers, true or false
public record HallChange(Map<String, Object> set, List<String> dropped) {
    public HallChange {
        set = Map.copyOf(set);
        dropped = List.copyOf(dropped);
    }

    public static HallChange none() {
        return new HallChange(Map.of(), List.of());
    }

    /// @param key such as `screen.rotation`
    public HallChange with(String key, String value) {
        return and(key, value);
    }

    public HallChange with(String key, long value) {
        return and(key, value);
    }

    public HallChange with(String key, boolean value) {
        return and(key, value);
    }

    public HallChange without(String key) {
        var all = new ArrayList<>(dropped);
        all.add(key);
        return new HallChange(set, all);
    }

    private HallChange and(String key, Object value) {
        var all = new LinkedHashMap<>(set);
        all.put(key, value);
        return new HallChange(all, dropped);
    }

    /// The file after the change. What is no TOML is not worth keeping: the kiosk can find it out again.
    String on(String before) {
        var toml = Toml.parse(before);
        var values = new TreeMap<String, String>();
        if (!toml.hasErrors()) {
            toml.dottedEntrySet().forEach(entry -> values.put(entry.getKey(), TomlText.of(entry.getValue())));
        }
        dropped.forEach(values::remove);
        set.forEach((key, value) -> values.put(key, TomlText.of(value)));
        return EffectiveToml.of(values);
    }

    boolean caused(ConfigProblem problem) {
        return problem.file().equals(SettingsFolder.HALL) && set.containsKey(problem.key());
    }
}

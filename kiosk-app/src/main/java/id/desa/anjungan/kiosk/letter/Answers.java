package id.desa.anjungan.kiosk.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a resident answered, by field key. Masked wherever it becomes text by accident.
public record Answers(Map<String, String> byKey) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    /// An empty answer takes the field out.
    public Answers with(String key, String answer) {
        var more = new LinkedHashMap<>(byKey);
        if (answer.isEmpty()) {
            more.remove(key);
        } else {
            more.put(key, answer);
        }
        return new Answers(more);
    }

    public String of(String key) {
        return byKey.getOrDefault(key, "");
    }

    @Override
    public String toString() {
        return "Answers[" + byKey.size() + "]";
    }
}

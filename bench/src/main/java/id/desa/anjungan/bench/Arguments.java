package id.desa.anjungan.bench;

import java.util.HashMap;
import java.util.Map;

/// What stands after a benchmark's name: `--seed 7 --rounds 5`.
record Arguments(Map<String, String> values) {
    Arguments {
        values = Map.copyOf(values);
    }

    /// @throws IllegalArgumentException with what to write instead
    static Arguments of(String... words) {
        if (words.length % 2 != 0) {
            throw new IllegalArgumentException("each option has a value: --seed 7");
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            if (!words[i].startsWith("--")) {
                throw new IllegalArgumentException("\"" + words[i] + "\" is no option: write --seed 7");
            }
            values.put(words[i].substring(2), words[i + 1]);
        }
        return new Arguments(values);
    }

    long number(String name, long otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("--" + name + " is a number");
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}

package id.desa.anjungan.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody who wrote an unknown key probably meant.
final class NearestSetting {
    private static final int FAR = 3;

    private NearestSetting() {}

    static ConfigProblem problemOf(ReadingNotes.UnknownKey key, List<Setting> settings) {
        var dotted = key.section().isEmpty() ? key.key() : key.section() + "." + key.key();
        return new ConfigProblem(
                SecretLook.isName(key.key()) ? ProblemKind.SECRET : ProblemKind.NO_SETTING,
                key.source().file(),
                dotted,
                key.line(),
                key.column(),
                Optional.empty(),
                SecretLook.isName(key.key()) ? "is a secret's name and not a setting" : "is not a setting",
                SecretLook.isName(key.key())
                        ? "remove it: " + SecretLook.WRITE
                        : meant(key, settings)
                                .map(name -> "did you mean " + name + "?")
                                .orElseGet(() -> known(key, settings)));
    }

    private static Optional<String> meant(ReadingNotes.UnknownKey key, List<Setting> settings) {
        var here = settings.stream()
                .filter(setting -> setting.section().equals(key.section()))
                .map(Setting::key)
                .min(Comparator.comparingInt(name -> distance(name, key.key())))
                .filter(name -> near(name, key.key()));
        if (here.isPresent()) {
            return here;
        }
        var elsewhere = settings.stream()
                .filter(setting -> setting.key().equals(key.key()))
                .map(Setting::dotted)
                .findFirst();
        return elsewhere.isPresent() ? elsewhere : section(key, settings);
    }

    /// The name of a section that is written almost like the key, which then is a section itself.
    private static Optional<String> section(ReadingNotes.UnknownKey key, List<Setting> settings) {
        var written = key.section().isEmpty() ? key.key() : key.section() + "." + key.key();
        return settings.stream()
                .map(Setting::section)
                .distinct()
                .min(Comparator.comparingInt(name -> distance(name, written)))
                .filter(name -> near(name, written))
                .map(name -> "[" + name + "]");
    }

    private static String known(ReadingNotes.UnknownKey key, List<Setting> settings) {
        var names = settings.stream()
                .filter(setting -> setting.section().equals(key.section()))
                .map(Setting::key)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            names = settings.stream()
                    .map(setting -> "[" + setting.section() + "]")
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        return "remove it, or write one of " + names;
    }

    private static boolean near(String known, String written) {
        return distance(known, written) <= Math.min(FAR, known.length() / 2);
    }

    /// How many letters must be put in, left out or changed (Levenshtein).
    static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (var at = 0; at <= to.length(); at++) {
            row[at] = at;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}

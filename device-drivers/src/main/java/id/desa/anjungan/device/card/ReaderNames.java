package id.desa.anjungan.device.card;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of several readers is meant.
final class ReaderNames {
    private ReaderNames() {}

    /// The first with the wanted words in its name. A reader with a slot for a SAM shows that as a reader of its own;
    /// nobody lays a card there.
    static Optional<String> choose(List<String> names, String wanted) {
        var part = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .min(Comparator.comparing(ReaderNames::isSam));
    }

    /// Without the counts of reader and slot at their ends, where that tells them apart still.
    static List<String> shortened(List<String> names) {
        return names.stream()
                .map(name -> names.stream()
                                        .filter(other -> stem(other).equals(stem(name)))
                                        .count()
                                == 1
                        ? stem(name)
                        : name)
                .toList();
    }

    private static String stem(String name) {
        return name.replaceFirst(" [0-9A-F]{2} [0-9A-F]{2}$", "");
    }

    private static boolean isSam(String name) {
        return name.matches(".*\\bSAM\\b.*");
    }
}

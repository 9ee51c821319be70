package id.desa.anjungan.village.letter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The address under the kop, broken so that no phone number or mail address is torn: between its items (parted by
/// ` · `) only, into lines of about one length.
final class KopLines {
    /// What the italic line under the kop holds at 10 pt between crest and edge, on both papers.
    private static final int LINE = 72;

    private static final String BETWEEN = " · ";

    private KopLines() {}

    /// As few lines as the items fit into, the longest as short as can be; an item longer than a line breaks where the
    /// letter's words do.
    static List<String> of(String alamat) {
        var items = Arrays.stream(alamat.split("\\s*·\\s*", -1))
                .filter(item -> !item.isBlank())
                .map(String::strip)
                .toList();
        return balanced(items);
    }

    private static List<String> balanced(List<String> items) {
        var whole = String.join(BETWEEN, items);
        if (fits(whole) || items.size() < 2) {
            return List.of(whole);
        }
        var cut = IntStream.range(1, items.size())
                .boxed()
                .min(Comparator.comparingInt(at -> Math.max(length(items.subList(0, at)), length(rest(items, at)))))
                .orElseThrow();
        return List.of(items.subList(0, cut), rest(items, cut)).stream()
                .flatMap(part -> balanced(part).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<String> rest(List<String> items, int from) {
        return items.subList(from, items.size());
    }

    private static int length(List<String> items) {
        return String.join(BETWEEN, items).length();
    }

    /// Whether a line is set without a break: even the hyphens of a telephone number would be one.
    static boolean fits(String line) {
        return line.length() <= LINE;
    }
}

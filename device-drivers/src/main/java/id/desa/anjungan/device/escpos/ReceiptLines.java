package id.desa.anjungan.device.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Breaks words into lines of a given number of characters.
final class ReceiptLines {
    private static final int GAP = 2;

    private ReceiptLines() {}

    /// Breaks between words, and inside a word only where it alone is longer than a line.
    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            wrap(paragraph, columns, lines);
        }
        return lines;
    }

    /// [#wrap] into the same number of lines, even and broken at a pause where it can be, so that centred
    /// text leaves no word alone.
    static List<String> balance(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            lines.addAll(narrowest(paragraph, columns));
        }
        return lines;
    }

    private static List<String> narrowest(String paragraph, int columns) {
        var best = wrap(paragraph, columns);
        var longest = Stream.of(paragraph.split("\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (var narrower = columns - 1; best.size() > 1 && narrower >= longest && !pauses(best); narrower--) {
            var tried = wrap(paragraph, narrower);
            if (tried.size() > best.size()) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    /// Whether lines that are even enough end where a voice would pause.
    private static boolean pauses(List<String> lines) {
        var lengths = lines.stream().mapToInt(String::length).summaryStatistics();
        return lengths.getMin() * 2 >= lengths.getMax()
                && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.matches(".*[.,;:]"));
    }

    private static void wrap(String paragraph, int columns, List<String> lines) {
        var line = new StringBuilder();
        for (var word : paragraph.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > columns) {
                lines.add(line.substring(0, columns));
                line.delete(0, columns);
            }
        }
        lines.add(line.toString());
    }

    static boolean fitsOneLine(String label, String value, int columns) {
        return label.length() + GAP + value.length() <= columns;
    }

    /// The blanks between a label at the left edge and a value at the right one.
    static String between(String label, String value, int columns) {
        return " ".repeat(columns - label.length() - value.length());
    }
}

package id.desa.anjungan.device.escpos;

import java.util.ArrayList;
import java.util.List;

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

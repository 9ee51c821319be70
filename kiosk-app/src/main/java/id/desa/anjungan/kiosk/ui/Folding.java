package id.desa.anjungan.kiosk.ui;

import javafx.scene.text.Font;

/// Breaks what has no spaces, such as the number of a letter or an address, where a person would: behind one of its
/// signs. Only what has none for a whole line is cut between two letters.
final class Folding {
    private Folding() {}

    /// @param signs what may stand at the end of a line
    /// @param room of one line
    static String behind(String signs, String said, Font font, double room) {
        var lines = new StringBuilder();
        var line = "";
        for (var piece : said.split("(?<=[" + signs + "])", -1)) {
            if (!line.isEmpty() && Words.width(line + piece, font) > room) {
                lines.append(line).append('\n');
                line = "";
            }
            line += piece;
            while (line.length() > 1 && Words.width(line, font) > room) {
                var fits = fitting(line, font, room);
                lines.append(line, 0, fits).append('\n');
                line = line.substring(fits);
            }
        }
        return lines.append(line).toString();
    }

    /// How many letters of it one line takes; one at least.
    private static int fitting(String line, Font font, double room) {
        var fits = line.length() - 1;
        while (fits > 1 && Words.width(line.substring(0, fits), font) > room) {
            fits--;
        }
        return fits;
    }
}

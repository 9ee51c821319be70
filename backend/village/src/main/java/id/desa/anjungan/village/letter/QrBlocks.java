package id.desa.anjungan.village.letter;

/// A QR code drawn of letters, two modules to a letter, for a terminal that a scanner can be held before. The light
/// modules are the letters, since most terminals are dark.
public final class QrBlocks {
    private static final String WHITE_ON_BLACK = "\u001B[38;5;231;48;5;16m";
    private static final String PLAIN = "\u001B[0m";

    private QrBlocks() {}

    /// @param colours says light and dark by colours, whatever the terminal's own are
    public static String of(String text, boolean colours) {
        var qr = QrOutline.of(text);
        var drawn = new StringBuilder();
        for (var y = 0; y < qr.modules(); y += 2) {
            drawn.append(colours ? WHITE_ON_BLACK : "");
            for (var x = 0; x < qr.modules(); x++) {
                drawn.append(letter(qr.isLight(x, y), y + 1 < qr.modules() && qr.isLight(x, y + 1)));
            }
            drawn.append(colours ? PLAIN : "").append('\n');
        }
        return drawn.toString();
    }

    private static char letter(boolean above, boolean below) {
        if (above) {
            return below ? '█' : '▀';
        }
        return below ? '▄' : ' ';
    }
}

package id.desa.anjungan.device.peer.picture;

import java.util.Random;

/// What carries the code: paper with lines of text round it, or a phone's glass in its dark rim.
///
/// @param dark how much light a dark module gives back
/// @param light how much a light one does
/// @param margin of the same ground round the code, in modules; at least the quiet zone of four
/// @param rim round that, as dark as a phone's edge; 0 for paper
record Sheet(HeldCode code, float dark, float light, double margin, double rim, boolean hasText, int textSeed) {
    private static final double LINE = 3;

    static Sheet paper(HeldCode code, float dark, float light, Random random) {
        return new Sheet(code, dark, light, 6 + random.nextInt(30), 0, random.nextInt(3) > 0, random.nextInt());
    }

    static Sheet phone(HeldCode code, float dark, float light, Random random) {
        return new Sheet(code, dark, light, 4 + random.nextInt(8), 3 + random.nextInt(4), false, 0);
    }

    /// Farthest point of it from the code's centre.
    double reach() {
        return (code.size() / 2.0 + margin + rim) * Math.sqrt(2);
    }

    /// What comes back from a place in modules from the code's centre; negative beside the sheet.
    float at(double x, double y) {
        var half = code.size() / 2.0;
        var column = (int) Math.floor(x + half);
        var row = (int) Math.floor(y + half);
        if (column >= 0 && row >= 0 && column < code.size() && row < code.size()) {
            return code.modules()[row][column] ? dark : light;
        }
        var out = Math.max(Math.abs(x), Math.abs(y)) - half;
        if (out > margin) {
            return out < margin + rim ? 0.04f : -1;
        }
        return hasText && out > 4 && isInk(x, y + half) ? dark : light;
    }

    /// Words in lines above and below the code.
    private boolean isInk(double x, double y) {
        var line = (int) Math.floor(y / LINE);
        var inLine = y / LINE - line;
        var besideTheCode = y > -4 && y < code.size() + 4;
        if (besideTheCode || inLine > 0.6) {
            return false;
        }
        var cell = (int) Math.floor(x * 1.4);
        var stroke = (int) Math.floor(inLine * 5);
        var hash = (cell * 73_856_093) ^ (line * 19_349_663) ^ (stroke * 83_492_791) ^ textSeed;
        return (hash * 0x9E3779B1) >>> 31 == 0;
    }
}

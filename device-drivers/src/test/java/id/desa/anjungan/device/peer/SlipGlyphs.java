package id.desa.anjungan.device.peer;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The printer's font memory: characters of 12 by 24 dots that others drew.
final class SlipGlyphs {
    private static final int WIDE = 12;
    private static final int HIGH = 24;
    private static final int BITS = 8;
    private static final int BYTES = WIDE * HIGH / BITS;

    private final Map<Integer, BufferedImage> learnt = new HashMap<>();
    private final List<BufferedImage> line = new ArrayList<>();
    private boolean used;

    void learn(int first, byte[] bits) {
        for (var i = 0; i < bits.length / BYTES; i++) {
            learnt.put(first + i, glyph(bits, i * BYTES));
        }
    }

    private static BufferedImage glyph(byte[] bits, int at) {
        var dots = SlipDots.white(WIDE, HIGH);
        for (var x = 0; x < WIDE; x++) {
            for (var y = 0; y < HIGH; y++) {
                if ((bits[at + x * HIGH / BITS + y / BITS] & (0x80 >> (y % BITS))) != 0) {
                    dots.setRGB(x, y, SlipDots.BLACK);
                }
            }
        }
        return dots;
    }

    void use(boolean on) {
        used = on;
    }

    void forget() {
        used = false;
        learnt.clear();
        line.clear();
    }

    /// Whether it was one of them.
    boolean take(byte code) {
        var glyph = used ? learnt.get((int) code) : null;
        if (glyph != null) {
            line.add(glyph);
        }
        return glyph != null;
    }

    /// What was taken since the last line, side by side.
    Optional<BufferedImage> line(int across, int down) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var dots = SlipDots.white(line.size() * WIDE, HIGH);
        for (var i = 0; i < line.size(); i++) {
            SlipDots.put(line.get(i), dots, i * WIDE, 0);
        }
        line.clear();
        return Optional.of(SlipDots.enlarged(dots, across, down));
    }
}

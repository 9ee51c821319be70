package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.escpos.EscPosModel.Head;
import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;

/// Dots as characters of our own in the printer's font memory (`ESC &`), which the printer repeats and magnifies by
/// itself: a QR code of 20 KB as raster is 0.6 KB. What is learnt is forgotten at the next reset.
final class EscPosGlyphs {
    private static final byte ESC = 0x1B;
    private static final int FIRST = 0x21;
    private static final int LAST = 0x7E;
    private static final int BYTES_DOWN = 3;
    private static final int BITS = 8;

    private int next = FIRST;

    static int across(Raster drawn) {
        return Math.ceilDiv(drawn.width(), Head.CELL_WIDTH);
    }

    static int down(Raster drawn) {
        return Math.ceilDiv(drawn.height(), Head.CELL_HEIGHT);
    }

    /// Has the printer learn a drawing.
    ///
    /// @return the first of its glyphs; empty where there are not enough left
    OptionalInt learn(Raster drawn, ByteArrayOutputStream out) {
        var count = across(drawn) * down(drawn);
        if (next + count - 1 > LAST) {
            return OptionalInt.empty();
        }
        var first = next;
        next += count;
        out.writeBytes(new byte[] {ESC, '&', BYTES_DOWN, (byte) first, (byte) (next - 1)});
        for (var y = 0; y < down(drawn); y++) {
            for (var x = 0; x < across(drawn); x++) {
                glyph(drawn, x * Head.CELL_WIDTH, y * Head.CELL_HEIGHT, out);
            }
        }
        return OptionalInt.of(first);
    }

    /// Column by column, three bytes each, top dot in the highest bit. Columns beyond the drawing are left out: the
    /// printer leaves them white.
    private static void glyph(Raster drawn, int left, int top, ByteArrayOutputStream out) {
        var columns = Math.min(Head.CELL_WIDTH, drawn.width() - left);
        out.write(columns);
        for (var x = left; x < left + columns; x++) {
            for (var y = top; y < top + Head.CELL_HEIGHT; y += BITS) {
                out.write(column(drawn, x, y));
            }
        }
    }

    private static int column(Raster drawn, int x, int top) {
        var bits = 0;
        for (var y = top; y < top + BITS; y++) {
            bits = bits << 1 | (drawn.isBlack(x, y) ? 1 : 0);
        }
        return bits;
    }

    /// Without space between the lines (`ESC 3 0`), so that they join.
    ///
    /// @param copies side by side
    static void print(int first, Raster drawn, int copies, ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {ESC, '%', 1, ESC, '3', 0});
        for (var row = 0; row < down(drawn); row++) {
            for (var copy = 0; copy < copies; copy++) {
                for (var x = 0; x < across(drawn); x++) {
                    out.write(first + row * across(drawn) + x);
                }
            }
            out.write('\n');
        }
        out.writeBytes(new byte[] {ESC, '2', ESC, '%', 0});
    }
}

package id.desa.anjungan.device.escpos;

import java.io.ByteArrayOutputStream;

/// Black dots on paper, one bit each, rows from the top, left dot in the highest bit.
final class Raster {
    private static final int BITS = 8;

    private final int rowBytes;
    private final int height;
    private final byte[] bits;

    Raster(int width, int height) {
        this.rowBytes = (width + BITS - 1) / BITS;
        this.height = height;
        this.bits = new byte[rowBytes * height];
    }

    /// Wider than asked for by up to seven dots: a row is whole bytes.
    int width() {
        return rowBytes * BITS;
    }

    int height() {
        return height;
    }

    void black(int x, int y) {
        bits[y * rowBytes + x / BITS] |= (byte) (0x80 >> (x % BITS));
    }

    void blackSquare(int left, int top, int side) {
        for (var y = top; y < top + side; y++) {
            for (var x = left; x < left + side; x++) {
                black(x, y);
            }
        }
    }

    boolean isBlack(int x, int y) {
        return (bits[y * rowBytes + x / BITS] & (0x80 >> (x % BITS))) != 0;
    }

    /// `GS v 0`: one dot of the raster is one dot of the head.
    byte[] command() {
        var out = new ByteArrayOutputStream(bits.length + 8);
        out.writeBytes(new byte[] {0x1D, 'v', '0', 0});
        out.write(rowBytes);
        out.write(rowBytes >> BITS);
        out.write(height);
        out.write(height >> BITS);
        out.writeBytes(bits);
        return out.toByteArray();
    }
}

package id.desa.anjungan.device.escpos;

import java.io.ByteArrayOutputStream;

/// Black dots on paper, one bit each, rows from the top, left dot in the highest bit.
final class Raster {
    private static final int BITS = 8;
    /// A printer with a small buffer gets a picture in bands it can hold: 24 rows of 80 mm are 1.7 KB.
    private static final int BAND = 24;

    private static final int SINGLE = 0;
    private static final int DOUBLED = 3;

    private final int width;
    private final int rowBytes;
    private final int height;
    private final byte[] bits;

    Raster(int width, int height) {
        this.width = width;
        this.rowBytes = (width + BITS - 1) / BITS;
        this.height = height;
        this.bits = new byte[rowBytes * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void black(int x, int y) {
        bits[y * rowBytes + x / BITS] |= (byte) (0x80 >> (x % BITS));
    }

    /// White outside.
    boolean isBlack(int x, int y) {
        return x < width && y < height && (bits[y * rowBytes + x / BITS] & (0x80 >> (x % BITS))) != 0;
    }

    /// Each dot a square.
    Raster enlarged(int times) {
        var large = new Raster(width * times, height * times);
        for (var y = 0; y < large.height; y++) {
            for (var x = 0; x < large.width; x++) {
                if (isBlack(x / times, y / times)) {
                    large.black(x, y);
                }
            }
        }
        return large;
    }

    /// `GS v 0`, band after band. Dots that all come in fours are sent once, and doubled by the printer.
    byte[] command() {
        return isDoubled() ? halved().bands(DOUBLED) : bands(SINGLE);
    }

    private boolean isDoubled() {
        if (width % 2 != 0 || height % 2 != 0) {
            return false;
        }
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                if (isBlack(x, y) != isBlack(x & ~1, y & ~1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Raster halved() {
        var half = new Raster(width / 2, height / 2);
        for (var y = 0; y < half.height; y++) {
            for (var x = 0; x < half.width; x++) {
                if (isBlack(2 * x, 2 * y)) {
                    half.black(x, y);
                }
            }
        }
        return half;
    }

    private byte[] bands(int mode) {
        var out = new ByteArrayOutputStream(bits.length + 8 * (height / BAND + 1));
        for (var top = 0; top < height; top += BAND) {
            var rows = Math.min(BAND, height - top);
            out.writeBytes(new byte[] {0x1D, 'v', '0', (byte) mode});
            out.write(rowBytes);
            out.write(rowBytes >> BITS);
            out.write(rows);
            out.write(rows >> BITS);
            out.write(bits, top * rowBytes, rows * rowBytes);
        }
        return out.toByteArray();
    }
}

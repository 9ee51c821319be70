package id.desa.anjungan.device.peer;

import java.awt.image.BufferedImage;

/// Black and white dots as pictures.
final class SlipDots {
    static final int BLACK = 0xFF000000;
    static final int WHITE = 0xFFFFFFFF;
    private static final int BITS = 8;

    private SlipDots() {}

    static BufferedImage white(int width, int height) {
        var dots = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                dots.setRGB(x, y, WHITE);
            }
        }
        return dots;
    }

    /// Rows from the top, left dot in the highest bit.
    static BufferedImage raster(int rowBytes, int rows, byte[] bits, int times) {
        var dots = white(rowBytes * BITS, rows);
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < rowBytes * BITS; x++) {
                if ((bits[y * rowBytes + x / BITS] & (0x80 >> (x % BITS))) != 0) {
                    dots.setRGB(x, y, BLACK);
                }
            }
        }
        return enlarged(dots, times);
    }

    static BufferedImage enlarged(BufferedImage dots, int times) {
        return enlarged(dots, times, times);
    }

    static BufferedImage enlarged(BufferedImage dots, int across, int down) {
        var large = white(dots.getWidth() * across, dots.getHeight() * down);
        for (var y = 0; y < large.getHeight(); y++) {
            for (var x = 0; x < large.getWidth(); x++) {
                large.setRGB(x, y, dots.getRGB(x / across, y / down));
            }
        }
        return large;
    }

    /// By half a turn.
    static BufferedImage turned(BufferedImage dots) {
        var turned = white(dots.getWidth(), dots.getHeight());
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                turned.setRGB(dots.getWidth() - 1 - x, dots.getHeight() - 1 - y, dots.getRGB(x, y));
            }
        }
        return turned;
    }

    /// Of one width, one above the other.
    static BufferedImage joined(BufferedImage above, BufferedImage below) {
        var both = white(above.getWidth(), above.getHeight() + below.getHeight());
        put(above, both, 0, 0);
        put(below, both, 0, above.getHeight());
        return both;
    }

    static void put(BufferedImage dots, BufferedImage onto, int left, int top) {
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                onto.setRGB(left + x, top + y, dots.getRGB(x, y));
            }
        }
    }
}

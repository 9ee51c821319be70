package id.desa.anjungan.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/// The peer: a slip as grey pixels, dithered whole, and sent as one raster (`GS v 0`).
record SlipAsPicture(BufferedImage drawn) {
    private static final int BITS = 8;
    private static final int WHITE = 255;

    byte[] bytes() {
        var rowBytes = Math.ceilDiv(drawn.getWidth(), BITS);
        var out = new ByteArrayOutputStream(rowBytes * drawn.getHeight() + 16);
        out.writeBytes(new byte[] {0x1B, '@', 0x1D, 'v', '0', 0});
        out.write(rowBytes);
        out.write(rowBytes >> BITS);
        out.write(drawn.getHeight());
        out.write(drawn.getHeight() >> BITS);
        out.writeBytes(dithered(grey(drawn), rowBytes));
        out.writeBytes(new byte[] {0x1D, 'V', 'B', 0});
        return out.toByteArray();
    }

    private static int[][] grey(BufferedImage drawn) {
        var pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
        var grey = new int[drawn.getHeight()][drawn.getWidth()];
        for (var i = 0; i < pixels.length; i++) {
            var green = pixels[i] >> BITS & WHITE;
            grey[i / drawn.getWidth()][i % drawn.getWidth()] = green;
        }
        return grey;
    }

    /// Floyd and Steinberg, row by row from the left.
    private static byte[] dithered(int[][] grey, int rowBytes) {
        var bits = new byte[rowBytes * grey.length];
        for (var y = 0; y < grey.length; y++) {
            for (var x = 0; x < grey[y].length; x++) {
                var isBlack = grey[y][x] < WHITE / 2;
                if (isBlack) {
                    bits[y * rowBytes + x / BITS] |= (byte) (0x80 >> (x % BITS));
                }
                spread(grey, x, y, grey[y][x] - (isBlack ? 0 : WHITE));
            }
        }
        return bits;
    }

    private static void spread(int[][] grey, int x, int y, int error) {
        pass(grey, x + 1, y, error * 7 / 16);
        pass(grey, x - 1, y + 1, error * 3 / 16);
        pass(grey, x, y + 1, error * 5 / 16);
        pass(grey, x + 1, y + 1, error / 16);
    }

    private static void pass(int[][] grey, int x, int y, int error) {
        if (y < grey.length && x >= 0 && x < grey[y].length) {
            grey[y][x] += error;
        }
    }
}

package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Receipt;

/// A grey picture as black dots: Floyd and Steinberg's error diffusion, to and fro so that it leaves no
/// worms. Greys are taken as they are: what sRGB darkens too little, the dots of a thermal head, which
/// grow, make up for.
final class Dither {
    /// Errors are shared out in sixteenths: greys are counted in them too, so that none is lost.
    private static final int SHARES = 16;

    private static final int WHITE = 255 * SHARES;
    private static final int HALF = 128 * SHARES;

    private final Raster raster;
    private final int[][] grey;

    private Dither(int[][] grey) {
        this.grey = grey;
        this.raster = new Raster(grey[0].length, grey.length);
    }

    /// As many millimetres wide as it asks for, at most the paper's width.
    static Raster of(Receipt.Image image, EscPosModel.Head head) {
        var width = head.dots(image.widthMm());
        var height = Math.max(1, Math.round((float) image.height() * width / image.width()));
        var dither = new Dither(scaled(image, width, height));
        for (var y = 0; y < height; y++) {
            dither.row(y);
        }
        return dither.raster;
    }

    /// Each dot is the mean of what it covers.
    private static int[][] scaled(Receipt.Image image, int width, int height) {
        var scaled = new int[height][width];
        for (var y = 0; y < height; y++) {
            var top = y * image.height() / height;
            var bottom = Math.max(top + 1, (y + 1) * image.height() / height);
            for (var x = 0; x < width; x++) {
                var left = x * image.width() / width;
                scaled[y][x] = mean(image, left, top, Math.max(left + 1, (x + 1) * image.width() / width), bottom);
            }
        }
        return scaled;
    }

    private static int mean(Receipt.Image image, int left, int top, int right, int bottom) {
        var sum = 0L;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                sum += image.grey(x, y);
            }
        }
        return (int) (sum * SHARES / ((long) (right - left) * (bottom - top)));
    }

    private void row(int y) {
        var width = raster.width();
        var way = y % 2 == 0 ? 1 : -1;
        for (var step = 0; step < width; step++) {
            var x = way > 0 ? step : width - 1 - step;
            var isBlack = grey[y][x] < HALF;
            if (isBlack) {
                raster.black(x, y);
            }
            var error = grey[y][x] - (isBlack ? 0 : WHITE);
            pass(x + way, y, error * 7);
            pass(x - way, y + 1, error * 3);
            pass(x, y + 1, error * 5);
            pass(x + way, y + 1, error);
        }
    }

    private void pass(int x, int y, int sixteenths) {
        if (x >= 0 && x < raster.width() && y < grey.length) {
            grey[y][x] += sixteenths / SHARES;
        }
    }
}

package id.desa.anjungan.device.camera;

import java.util.Arrays;

/// What is dark in a picture, each place beside the mean of what is round it.
///
/// @param left of the picture's own left edge in the camera's frame, in pixels of that
/// @param scale pixels of the camera's frame for each of its own
record Bits(int width, int height, boolean[] dark, double left, double top, double scale) {
    /// The mean is taken of cells of so many pixels.
    private static final int CELL = 4;
    /// @param radius of the square the mean is taken of, in pixels
    /// @param bias how much darker than the mean at least, so that ground without structure has no dark places
    static Bits darkerThanAround(Grey grey, int radius, int bias) {
        var width = grey.width();
        var height = grey.height();
        var columns = (width + CELL - 1) / CELL;
        var means = around(cells(grey, columns), columns, Math.max(1, Math.round((float) radius / CELL)), bias);
        var dark = new boolean[width * height];
        var values = grey.values();
        var limits = new int[columns * CELL];
        for (var y = 0; y < height; y++) {
            if (y % CELL == 0) {
                for (var x = 0; x < limits.length; x++) {
                    limits[x] = means[y / CELL * columns + x / CELL];
                }
            }
            var from = y * width;
            for (var x = 0; x < width; x++) {
                dark[from + x] = (values[from + x] & 0xFF) < limits[x];
            }
        }
        return new Bits(width, height, dark, grey.left(), grey.top(), grey.scale());
    }

    /// The mean of each cell, sixteen times; what is beyond the edge is left out.
    private static int[] cells(Grey grey, int columns) {
        var width = grey.width();
        var height = grey.height();
        var values = grey.values();
        var cells = new int[columns * ((height + CELL - 1) / CELL)];
        for (var y = 0; y < height; y++) {
            var row = y / CELL * columns;
            for (var x = 0; x + CELL <= width; x += CELL) {
                var at = y * width + x;
                cells[row + x / CELL] += (values[at] & 0xFF)
                        + (values[at + 1] & 0xFF)
                        + (values[at + 2] & 0xFF)
                        + (values[at + 3] & 0xFF);
            }
        }
        return cells;
    }

    /// The mean of the cells round each, less the bias.
    private static int[] around(int[] cells, int columns, int reach, int bias) {
        var rows = cells.length / columns;
        var sums = new int[columns];
        var out = new int[cells.length];
        for (var row = 0; row < rows; row++) {
            var top = Math.max(0, row - reach);
            var bottom = Math.min(rows, row + reach + 1);
            Arrays.fill(sums, 0);
            for (var other = top; other < bottom; other++) {
                for (var column = 0; column < columns; column++) {
                    sums[column] += cells[other * columns + column];
                }
            }
            for (var column = 0; column < columns; column++) {
                var left = Math.max(0, column - reach);
                var right = Math.min(columns, column + reach + 1);
                var sum = 0;
                for (var other = left; other < right; other++) {
                    sum += sums[other];
                }
                out[row * columns + column] = sum / ((right - left) * (bottom - top) * CELL * CELL) - bias;
            }
        }
        return out;
    }

    boolean at(int x, int y) {
        return dark[y * width + x];
    }
}

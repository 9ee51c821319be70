package id.desa.anjungan.device.camera;

import java.util.Arrays;

/// What is dark in a picture, each place beside the mean of what is round it. Worked out where it is asked for.
///
/// @param limits below which a pixel is dark, for each cell
record Bits(Grey grey, int columns, int[] limits) {
    /// The mean is taken of cells of so many pixels.
    private static final int CELL = 4;

    /// @param radius of the square the mean is taken of, in pixels
    /// @param bias how much darker than the mean at least, so that ground without structure has no dark places
    static Bits darkerThanAround(Grey grey, int radius, int bias) {
        var columns = (grey.width() + CELL - 1) / CELL;
        var reach = Math.max(1, Math.round((float) radius / CELL));
        return new Bits(grey, columns, around(cells(grey, columns), columns, reach, bias));
    }

    int width() {
        return grey.width();
    }

    int height() {
        return grey.height();
    }

    boolean at(int x, int y) {
        return grey.at(x, y) < limits[y / CELL * columns + x / CELL];
    }

    /// A whole row of it.
    void row(int y, boolean[] dark) {
        var values = grey.values();
        var cell = y / CELL * columns;
        var at = y * width();
        for (var x = 0; x < dark.length; x++) {
            dark[x] = (values[at + x] & 0xFF) < limits[cell + (x >> 2)];
        }
    }

    /// The mean of each cell, sixteen times; what is beyond the edge is left out.
    private static int[] cells(Grey grey, int columns) {
        var width = grey.width();
        var height = grey.height();
        var values = grey.values();
        var cells = new int[columns * ((height + CELL - 1) / CELL)];
        for (var y = 0; y < height; y++) {
            var cell = y / CELL * columns;
            for (var at = y * width; at + CELL <= (y + 1) * width; at += CELL) {
                cells[cell++] += (values[at] & 0xFF)
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
}

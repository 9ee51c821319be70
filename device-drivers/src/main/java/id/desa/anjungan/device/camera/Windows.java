package id.desa.anjungan.device.camera;

/// Where in a frame small structure is, in both directions as a code has it: worth a look through a glass.
final class Windows {
    static final int SIDE = 224;
    private static final int CELL = 32;
    private static final int CELLS = SIDE / CELL;

    private final Grey grey;
    private final int columns;
    private final int rows;
    private final int[] structure;

    Windows(Grey grey) {
        this.grey = grey;
        columns = grey.width() / CELL;
        rows = grey.height() / CELL;
        structure = new int[columns * rows];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                structure[row * columns + column] = structure(column * CELL, row * CELL);
            }
        }
    }

    /// The lesser of what changes along rows and along columns, on every second row.
    private int structure(int left, int top) {
        var values = grey.values();
        var width = grey.width();
        var across = 0;
        var down = 0;
        for (var y = top; y < top + CELL - 2; y += 2) {
            for (var at = y * width + left; at < y * width + left + CELL - 2; at++) {
                var value = values[at] & 0xFF;
                across += Math.abs(value - (values[at + 2] & 0xFF));
                down += Math.abs(value - (values[at + 2 * width] & 0xFF));
            }
        }
        return Math.min(across, down);
    }

    /// The window with the most structure once that many others are taken away, enlarged.
    Grey enlarged(int others, int times) {
        var best = 0;
        for (var i = 0; i <= others; i++) {
            if (i > 0) {
                clear(best % columns, best / columns);
            }
            best = best();
        }
        var left = Math.min(best % columns * CELL, Math.max(0, grey.width() - SIDE));
        var top = Math.min(best / columns * CELL, Math.max(0, grey.height() - SIDE));
        return grey.enlarged(
                left, top, Math.min(SIDE, grey.width() - left), Math.min(SIDE, grey.height() - top), times);
    }

    /// Upper left cell of the square of cells with the most.
    private int best() {
        var best = 0;
        var most = -1;
        for (var row = 0; row <= rows - CELLS; row++) {
            for (var column = 0; column <= columns - CELLS; column++) {
                var sum = sum(column, row);
                if (sum > most) {
                    most = sum;
                    best = row * columns + column;
                }
            }
        }
        return best;
    }

    private int sum(int left, int top) {
        var sum = 0;
        for (var row = top; row < top + CELLS; row++) {
            for (var column = left; column < left + CELLS; column++) {
                sum += structure[row * columns + column];
            }
        }
        return sum;
    }

    private void clear(int left, int top) {
        for (var row = top; row < Math.min(rows, top + CELLS); row++) {
            for (var column = left; column < Math.min(columns, left + CELLS); column++) {
                structure[row * columns + column] = 0;
            }
        }
    }
}

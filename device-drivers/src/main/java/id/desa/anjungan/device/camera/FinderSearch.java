package id.desa.anjungan.device.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks along every third row for dark and light in the ratio 1:1:3:1:1, and across for the same.
final class FinderSearch {
    private static final int MOST = 12;
    private static final int STEP = 3;
    /// In noise there is anything that small; a code that small is seen through a glass.
    private static final int SMALLEST = 10;
    /// Rows through the middle of a true one that show it, at least.
    private static final double COVERAGE = 0.3;
    /// Of a module, that a run may be longer or shorter than it should; and of a pixel besides.
    private static final double TOLERANCE = 0.55;
    private static final double PIXEL = 0.8;

    private final Bits bits;
    private final boolean[] dark;
    /// Those that the row now looked at may still go through.
    private final List<Finder> open = new ArrayList<>();
    private final List<Finder> found = new ArrayList<>();

    private FinderSearch(Bits bits) {
        this.bits = bits;
        this.dark = new boolean[bits.width()];
    }

    /// The surest first.
    static List<Finder> in(Bits bits) {
        var search = new FinderSearch(bits);
        for (var y = STEP; y < bits.height(); y += STEP) {
            search.row(y);
            search.settle(bits.grey().top() + y * bits.grey().scale());
        }
        search.settle(Double.MAX_VALUE);
        return search.found.stream()
                .sorted(Comparator.comparingDouble(search::sureness).reversed())
                .limit(MOST)
                .toList();
    }

    private void settle(double y) {
        for (var i = open.size() - 1; i >= 0; i--) {
            var finder = open.get(i);
            if (y > finder.y() + finder.high() / 3) {
                open.remove(i);
                if (coverage(finder) > COVERAGE) {
                    found.add(finder);
                }
            }
        }
    }

    /// Share of the rows that could show it which do.
    private double coverage(Finder finder) {
        return finder.votes() * STEP * bits.grey().scale() / (finder.high() * 3 / 7);
    }

    private double sureness(Finder finder) {
        return Math.min(1, coverage(finder)) * Math.min(finder.votes(), 5);
    }

    private void row(int y) {
        bits.row(y, dark);
        var a = 0;
        var b = 0;
        var c = 0;
        var d = 0;
        var start = 0;
        for (var at = 1; at <= dark.length; at++) {
            if (at == dark.length || dark[at] != dark[at - 1]) {
                var e = at - start;
                if (dark[at - 1] && a > 0 && isFinder(a, b, c, d, e)) {
                    across(at - e - d - c / 2.0, y, a + b + c + d + e);
                }
                a = b;
                b = c;
                c = d;
                d = e;
                start = at;
            }
        }
    }

    private static boolean isFinder(int a, int b, int c, int d, int e) {
        var module = (a + b + c + d + e) / 7.0;
        if (7 * module < SMALLEST) {
            return false;
        }
        var slack = TOLERANCE * module + PIXEL;
        return Math.abs(c - 3 * module) < 1.6 * slack
                && Math.abs(a - module) < slack
                && Math.abs(b - module) < slack
                && Math.abs(d - module) < slack
                && Math.abs(e - module) < slack;
    }

    private void across(double x, int y, int wide) {
        var column = new Cross(bits, (int) x, y, 0, 1, 3 * wide);
        if (!column.isFinder() || column.length() > 3.5 * wide || wide > 3.5 * column.length()) {
            return;
        }
        var row = new Cross(bits, (int) x, (int) column.middle(y), 1, 0, 2 * wide);
        if (row.isFinder()) {
            keep(row.middle(x), column.middle(y), row.length(), column.length());
        }
    }

    private void keep(double ownX, double ownY, double ownWide, double ownHigh) {
        var x = bits.grey().left() + ownX * bits.grey().scale();
        var y = bits.grey().top() + ownY * bits.grey().scale();
        var wide = ownWide * bits.grey().scale();
        var high = ownHigh * bits.grey().scale();
        for (var i = 0; i < open.size(); i++) {
            if (open.get(i).isSameAs(x, y, wide)) {
                open.set(i, open.get(i).joined(x, y, wide, high));
                return;
            }
        }
        open.add(new Finder(x, y, wide, high, 1));
    }

    /// The five runs through a place, along a row or a column.
    private static final class Cross {
        private final Bits bits;
        private final int dx;
        private final int dy;
        private final int limit;
        private final int[] runs = new int[5];
        private final int up;

        Cross(Bits bits, int x, int y, int dx, int dy, int limit) {
            this.bits = bits;
            this.dx = dx;
            this.dy = dy;
            this.limit = limit;
            up = run(x - dx, y - dy, -1, true);
            var down = run(x, y, 1, true);
            runs[2] = up + down;
            runs[1] = run(x - dx * (up + 1), y - dy * (up + 1), -1, false);
            var first = up + runs[1] + 1;
            runs[0] = run(x - dx * first, y - dy * first, -1, true);
            runs[3] = run(x + dx * down, y + dy * down, 1, false);
            var last = down + runs[3];
            runs[4] = run(x + dx * last, y + dy * last, 1, true);
        }

        private int run(int fromX, int fromY, int step, boolean dark) {
            var x = fromX;
            var y = fromY;
            var length = 0;
            while (x >= 0
                    && y >= 0
                    && x < bits.width()
                    && y < bits.height()
                    && bits.at(x, y) == dark
                    && length < limit) {
                x += step * dx;
                y += step * dy;
                length++;
            }
            return length;
        }

        boolean isFinder() {
            return runs[0] > 0
                    && runs[1] > 0
                    && runs[3] > 0
                    && runs[4] > 0
                    && FinderSearch.isFinder(runs[0], runs[1], runs[2], runs[3], runs[4]);
        }

        int length() {
            return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
        }

        /// Middle of the middle run along the way it went.
        double middle(double from) {
            return Math.floor(from) - up + runs[2] / 2.0;
        }
    }
}

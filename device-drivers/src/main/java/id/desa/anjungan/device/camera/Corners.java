package id.desa.anjungan.device.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which three finder patterns could belong to one code, how it would lie, and how many modules it would have.
final class Corners {
    private static final int MOST = 8;
    private static final double SMALLEST_SIZE = 14;
    private static final double LARGEST_SIZE = 130;
    /// Sine of the angle at the corner, seen from the side.
    private static final double SHARPEST = 0.25;
    private static final double MOST_UNLIKE = 2.6;

    /// Then it is also looked at as if it were not: small finder patterns tell little of how far away they are.
    private static final double CLEARLY_TILTED = 0.08;

    private Corners() {}

    /// @param reaches of a finder pattern's half side, as a share of the way to the next centre: at the corner, at the
    ///     right, below
    private record Triple(Finder corner, Finder right, Finder below, double[] reaches, double unlikeness) {}

    /// Lattices worth a look, the most likely first, with neighbouring sizes.
    static List<Lattice> lattices(List<Finder> finders) {
        var triples = new ArrayList<Triple>();
        for (var i = 0; i < finders.size(); i++) {
            for (var j = 0; j < finders.size(); j++) {
                for (var k = j + 1; k < finders.size(); k++) {
                    if (i != j && i != k) {
                        add(triples, finders.get(i), finders.get(j), finders.get(k));
                    }
                }
            }
        }
        return triples.stream()
                .sorted(Comparator.comparingDouble(Triple::unlikeness))
                .limit(MOST)
                .flatMap(triple -> lattices(triple).stream())
                .toList();
    }

    private static void add(List<Triple> triples, Finder corner, Finder one, Finder other) {
        var cross = cross(corner, one, other);
        var right = cross > 0 ? one : other;
        var below = cross > 0 ? other : one;
        var lengths = distance(corner, right) * distance(corner, below);
        if (Math.abs(cross) < SHARPEST * lengths) {
            return;
        }
        var reaches = new double[] {
            reach(corner, corner, right, below), reach(right, corner, right, below), reach(below, corner, right, below)
        };
        var size = size(reaches);
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            return;
        }
        var unlikeness = unlikeness(reaches) * (1 + 0.3 * (1 - Math.abs(cross) / lengths));
        if (unlikeness < MOST_UNLIKE) {
            triples.add(new Triple(corner, right, below, reaches, unlikeness));
        }
    }

    private static double cross(Finder corner, Finder one, Finder other) {
        return (one.x() - corner.x()) * (other.y() - corner.y()) - (one.y() - corner.y()) * (other.x() - corner.x());
    }

    private static double distance(Finder one, Finder other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /// How much of the way from centre to centre a finder pattern's half side is, as its extent along rows and columns
    /// of pixels has it.
    private static double reach(Finder finder, Finder corner, Finder right, Finder below) {
        var determinant = cross(corner, right, below);
        var rightX = right.x() - corner.x();
        var rightY = right.y() - corner.y();
        var belowX = below.x() - corner.x();
        var belowY = below.y() - corner.y();
        var alongX = Math.max(Math.abs(belowY / determinant), Math.abs(rightY / determinant));
        var alongY = Math.max(Math.abs(belowX / determinant), Math.abs(rightX / determinant));
        return Math.sqrt(finder.wide() / 2 * alongX * finder.high() / 2 * alongY);
    }

    private static double size(double[] reaches) {
        return 3.5 * 3 / (reaches[0] + reaches[1] + reaches[2]) + 7;
    }

    private static double unlikeness(double[] reaches) {
        var most = Math.max(reaches[0], Math.max(reaches[1], reaches[2]));
        var least = Math.min(reaches[0], Math.min(reaches[1], reaches[2]));
        return most / least;
    }

    private static List<Lattice> lattices(Triple triple) {
        var farRight = Math.pow(triple.reaches[1] / triple.reaches[0], -2 / 3.0);
        var farBelow = Math.pow(triple.reaches[2] / triple.reaches[0], -2 / 3.0);
        var nearest = 17 + 4 * Math.max(1, (int) Math.round((size(triple.reaches) - 17) / 4));
        var all = new ArrayList<Lattice>();
        for (var more = -4; more <= (nearest > 40 ? 8 : 4); more += 4) {
            var size = nearest + more;
            if (size >= 21 && size <= 117) {
                all.add(Lattice.of(size, triple.corner, triple.right, triple.below, farRight, farBelow));
                if (Math.abs(farRight - 1) + Math.abs(farBelow - 1) > CLEARLY_TILTED) {
                    all.add(Lattice.of(size, triple.corner, triple.right, triple.below, 1, 1));
                }
            }
        }
        return all;
    }
}

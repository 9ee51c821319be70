package id.desa.anjungan.device.camera;

/// Moves a lattice until the modules it knows lie where they are.
final class LatticeFit {
    private static final int ROUNDS = 14;
    private static final double[] MIDDLE = {0};
    private static final double[] FOUR = {-0.28, 0.28};

    private final Grey grey;
    private final Known known;
    private final double[] xy = new double[2];

    LatticeFit(Grey grey, Known known) {
        this.grey = grey;
        this.known = known;
    }

    /// How well the known modules agree with the picture, from -1 to 1, as the mean of each group's correlation.
    double agreement(Lattice lattice) {
        return agreement(lattice, FOUR);
    }

    /// The same by one look at each module instead of four.
    double roughAgreement(Lattice lattice) {
        return agreement(lattice, MIDDLE);
    }

    private double agreement(Lattice lattice, double[] offsets) {
        var sum = 0.0;
        var weights = 0.0;
        for (var group : known.groups()) {
            sum += group.length * correlation(lattice, group, offsets);
            weights += group.length;
        }
        return sum / weights;
    }

    private double correlation(Lattice lattice, Known.Module[] group, double[] offsets) {
        var count = 0;
        var marks = 0;
        var sum = 0.0;
        var squares = 0.0;
        var product = 0.0;
        for (var module : group) {
            var mark = module.dark() ? -1 : 1;
            for (var dy : offsets) {
                for (var dx : offsets) {
                    lattice.place(module.column() + 0.5 + dx, module.row() + 0.5 + dy, xy);
                    var value = grey.light(xy[0], xy[1]);
                    count++;
                    marks += mark;
                    sum += value;
                    squares += value * value;
                    product += mark * value;
                }
            }
        }
        var meanMark = (double) marks / count;
        var spread = (squares / count - sum / count * (sum / count)) * (1 - meanMark * meanMark);
        return (product / count - meanMark * sum / count) / Math.sqrt(spread + 1);
    }

    /// @param numbers how many of the lattice's numbers may move
    Lattice improved(Lattice from, int numbers) {
        var best = from;
        var agreement = agreement(from);
        var steps = steps(from);
        for (var round = 0; round < ROUNDS; round++) {
            var before = agreement;
            for (var i = 0; i < numbers; i++) {
                var step = steps[i];
                var up = best.with(i, best.numbers()[i] + step);
                var high = agreement(up);
                if (high > agreement) {
                    best = up;
                    agreement = high;
                    steps[i] *= 1.3;
                    continue;
                }
                var down = best.with(i, best.numbers()[i] - step);
                var low = agreement(down);
                if (low > agreement) {
                    best = down;
                    agreement = low;
                    steps[i] *= -1.3;
                } else {
                    steps[i] *= 0.45;
                }
            }
            if (round > 3 && agreement - before < 0.0005) {
                break;
            }
        }
        return best;
    }

    private static double[] steps(Lattice lattice) {
        var steps = new double[Lattice.ALL];
        for (var i = 0; i < steps.length; i++) {
            steps[i] = i < 6 ? 0.3 * lattice.pitch() : i < Lattice.FLAT ? 0.04 : i < Lattice.BENT ? 0.5 : 0.3;
        }
        return steps;
    }
}

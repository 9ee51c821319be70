package id.desa.anjungan.device.camera;

import java.util.Optional;

/// Undoes blur of any shape: learns, from the modules that are known, how the samples round a module add up to what it
/// is; then again from what it made of all others (least squares with a ridge).
final class Equaliser {
    private static final double RIDGE = 0.08;
    private static final int TURNS = 3;

    private final Modules modules;
    private final int size;
    /// Samples to each side of a module's middle.
    private final int reach;
    private final int taps;

    Equaliser(Modules modules, int reach) {
        this.modules = modules;
        this.size = modules.known().size();
        this.reach = reach;
        this.taps = 4 * reach * reach + 1;
    }

    Optional<String> read() {
        var marks = new float[size * size];
        var values = apply(learn(marks, false));
        var read = modules.decode(values);
        for (var turn = 0; read.isEmpty() && turn < TURNS; turn++) {
            values = apply(learn(values, true));
            read = modules.decode(values);
        }
        return read;
    }

    private double[] learn(float[] guesses, boolean guessed) {
        var matrix = new double[taps][taps + 1];
        var samples = new float[taps];
        for (var group : modules.known().groups()) {
            for (var module : group) {
                gather(module.column(), module.row(), samples);
                add(matrix, samples, module.dark() ? -1 : 1, 1);
            }
        }
        if (guessed) {
            for (var row = 0; row < size; row++) {
                for (var column = 0; column < size; column++) {
                    var guess = guesses[row * size + column];
                    gather(column, row, samples);
                    add(matrix, samples, Math.signum(guess), Math.min(1, Math.abs(guess)));
                }
            }
        }
        var ridge = RIDGE * matrix[taps - 1][taps - 1];
        for (var i = 0; i < taps - 1; i++) {
            matrix[i][i] += ridge;
        }
        return solve(matrix);
    }

    private void gather(int column, int row, float[] samples) {
        var x = Modules.first(column) + 1 - reach;
        var y = Modules.first(row) + 1 - reach;
        var i = 0;
        for (var dy = 0; dy < 2 * reach; dy++) {
            for (var dx = 0; dx < 2 * reach; dx++) {
                samples[i++] = modules.sample(x + dx, y + dy);
            }
        }
        samples[i] = 1;
    }

    private void add(double[][] matrix, float[] samples, float mark, float weight) {
        for (var i = 0; i < taps; i++) {
            var one = weight * samples[i];
            var row = matrix[i];
            for (var j = 0; j < taps; j++) {
                row[j] += one * samples[j];
            }
            row[taps] += one * mark;
        }
    }

    /// By elimination; the ridge keeps it from being singular.
    private double[] solve(double[][] matrix) {
        for (var pivot = 0; pivot < taps; pivot++) {
            for (var row = pivot + 1; row < taps; row++) {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (var column = pivot; factor != 0 && column <= taps; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
        var weights = new double[taps];
        for (var row = taps - 1; row >= 0; row--) {
            var sum = matrix[row][taps];
            for (var column = row + 1; column < taps; column++) {
                sum -= matrix[row][column] * weights[column];
            }
            weights[row] = sum / matrix[row][row];
        }
        return weights;
    }

    private float[] apply(double[] weights) {
        var samples = new float[taps];
        var values = new float[size * size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                gather(column, row, samples);
                var sum = 0.0;
                for (var i = 0; i < taps; i++) {
                    sum += weights[i] * samples[i];
                }
                values[row * size + column] = (float) sum;
            }
        }
        return values;
    }
}

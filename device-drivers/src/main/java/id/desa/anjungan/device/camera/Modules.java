package id.desa.anjungan.device.camera;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;

/// The light of a code's modules, four samples in each, beside what is round them; and what that says.
final class Modules {
    /// Of quiet zone round the code.
    private static final int MARGIN = 2;
    /// How far a module's light is compared, in modules.
    private static final int AROUND = 5;

    private static final float[] SHARPEN = {0.8f, 2};

    private final int size;
    private final Known known;
    private final int samples;
    private final float[] light;

    private Modules(Known known, float[] light) {
        this.size = known.size();
        this.known = known;
        this.samples = 2 * (size + 2 * MARGIN);
        this.light = light;
    }

    static Modules of(Grey grey, Known known, Lattice lattice) {
        var samples = 2 * (known.size() + 2 * MARGIN);
        var light = new float[samples * samples];
        var xy = new double[2];
        for (var y = 0; y < samples; y++) {
            for (var x = 0; x < samples; x++) {
                lattice.place((x + 0.5) / 2 - MARGIN, (y + 0.5) / 2 - MARGIN, xy);
                light[y * samples + x] = grey.light(xy[0], xy[1]);
            }
        }
        return new Modules(known, evened(light, samples));
    }

    /// Each sample less the mean round it, over the spread round it.
    private static float[] evened(float[] light, int samples) {
        var out = new float[light.length];
        var sums = new double[(samples + 1) * (samples + 1)];
        var squares = new double[(samples + 1) * (samples + 1)];
        var stride = samples + 1;
        for (var y = 0; y < samples; y++) {
            for (var x = 0; x < samples; x++) {
                var value = light[y * samples + x];
                var at = (y + 1) * stride + x + 1;
                sums[at] = value + sums[at - 1] + sums[at - stride] - sums[at - stride - 1];
                squares[at] = value * value + squares[at - 1] + squares[at - stride] - squares[at - stride - 1];
            }
        }
        for (var y = 0; y < samples; y++) {
            for (var x = 0; x < samples; x++) {
                var left = Math.max(0, x - 2 * AROUND);
                var right = Math.min(samples, x + 2 * AROUND + 1);
                var top = Math.max(0, y - 2 * AROUND) * stride;
                var bottom = Math.min(samples, y + 2 * AROUND + 1) * stride;
                var area = (right - left) * (bottom - top) / stride;
                var mean = (sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left]) / area;
                var square =
                        (squares[bottom + right] - squares[bottom + left] - squares[top + right] + squares[top + left])
                                / area;
                var spread = Math.sqrt(Math.max(0, square - mean * mean)) + 0.5;
                out[y * samples + x] = (float) ((light[y * samples + x] - mean) / spread);
            }
        }
        return out;
    }

    /// One sample; what is beyond the margin is as its edge.
    float sample(int x, int y) {
        return light[Math.clamp(y, 0, samples - 1) * samples + Math.clamp(x, 0, samples - 1)];
    }

    /// @return the number of a module's left or upper sample
    static int first(int module) {
        return 2 * (module + MARGIN);
    }

    Known known() {
        return known;
    }

    /// What the code says, by the plain look first, then with edges made steeper, then with an equaliser learnt from
    /// what is known.
    Optional<String> read() {
        var plain = plain();
        var read = decode(plain);
        for (var i = 0; read.isEmpty() && i < SHARPEN.length; i++) {
            read = decode(sharpened(plain, SHARPEN[i]));
        }
        if (read.isEmpty()) {
            read = new Equaliser(this, 2).read();
        }
        return read.isEmpty() ? new Equaliser(this, 3).read() : read;
    }

    private float[] plain() {
        var values = new float[size * size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                var x = first(column);
                var y = first(row);
                values[row * size + column] = sample(x, y) + sample(x + 1, y) + sample(x, y + 1) + sample(x + 1, y + 1);
            }
        }
        return values;
    }

    private float[] sharpened(float[] values, float strength) {
        var out = new float[values.length];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                var round = values[Math.max(0, row - 1) * size + column]
                        + values[Math.min(size - 1, row + 1) * size + column]
                        + values[row * size + Math.max(0, column - 1)]
                        + values[row * size + Math.min(size - 1, column + 1)];
                var value = values[row * size + column];
                out[row * size + column] = value + strength * (value - round / 4);
            }
        }
        return out;
    }

    /// @param values of each module, below 0 where dark
    Optional<String> decode(float[] values) {
        var bits = new BitMatrix(size);
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                if (values[row * size + column] < 0) {
                    bits.set(column, row);
                }
            }
        }
        try {
            return Optional.of(new Decoder().decode(bits, null).getText());
        } catch (ChecksumException | FormatException _) {
            return Optional.empty();
        }
    }
}

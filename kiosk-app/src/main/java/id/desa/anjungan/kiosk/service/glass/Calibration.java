package id.desa.anjungan.kiosk.service.glass;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// From four presses on four targets to where touch has to go: the affine map with the least squared distance, and
/// whether that can be believed.
public final class Calibration {
    /// In the corners, as far in as a bezel may hide.
    public static final List<Spot> TARGETS =
            List.of(new Spot(0.12, 0.12), new Spot(0.88, 0.12), new Spot(0.88, 0.88), new Spot(0.12, 0.88));

    /// A finger is not sharper.
    private static final double SHARP = 0.015;
    private static final double SCATTER = 0.03;
    private static final double FLAT = 1e-4;
    private static final double STRANGE = 0.4;
    private static final double LEAST_AREA = 0.3;

    private Calibration() {}

    /// @param pressed where the kiosk saw the finger, target by target
    /// @param now as set while that was pressed
    public static Judgement judge(List<Spot> pressed, GlassSetting now) {
        if (pressed.size() != TARGETS.size()) {
            throw new IllegalArgumentException("one press a target");
        }
        var worst = worst(Affine.IDENTITY, pressed);
        if (worst <= SHARP) {
            return new Judgement.Exact(worst);
        }
        return fit(pressed)
                .map(set -> judged(set, pressed, worst, now))
                .orElseGet(() -> new Judgement.Useless(Judgement.Why.IN_ONE_LINE));
    }

    private static Judgement judged(Affine set, List<Spot> pressed, double worst, GlassSetting now) {
        var left = worst(set, pressed);
        if (left > SCATTER) {
            return new Judgement.Useless(Judgement.Why.SCATTERED);
        }
        var slant = slant(set);
        if (Math.abs(set.area()) < LEAST_AREA || rest(set, slant) > STRANGE) {
            return new Judgement.Useless(Judgement.Why.DISTORTED);
        }
        return new Judgement.Askew(slant, now.setRight(set), worst, left);
    }

    private static Slant slant(Affine set) {
        return Arrays.stream(Slant.values())
                .min(Comparator.comparingDouble(slant -> rest(set, slant)))
                .orElseThrow();
    }

    /// What is left to set right once it is turned.
    private static double rest(Affine set, Slant slant) {
        return set.after(slant.affine()).strangeness();
    }

    private static double worst(Affine set, List<Spot> pressed) {
        return IntStream.range(0, pressed.size())
                .mapToDouble(i -> set.to(pressed.get(i)).distanceTo(TARGETS.get(i)))
                .max()
                .orElse(0);
    }

    /// Least squares by the normal equations; both axes share one 3x3 matrix. Empty where the presses are in a line.
    private static Optional<Affine> fit(List<Spot> pressed) {
        var n = pressed.size();
        var mx = mean(pressed, Spot::x);
        var my = mean(pressed, Spot::y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        var tx = new double[2];
        var ty = new double[2];
        for (var i = 0; i < n; i++) {
            var x = pressed.get(i).x() - mx;
            var y = pressed.get(i).y() - my;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            tx[0] += x * TARGETS.get(i).x();
            tx[1] += y * TARGETS.get(i).x();
            ty[0] += x * TARGETS.get(i).y();
            ty[1] += y * TARGETS.get(i).y();
        }
        var area = xx * yy - xy * xy;
        if (!(area > FLAT)) { // also where a number is none
            return Optional.empty();
        }
        var a = (tx[0] * yy - tx[1] * xy) / area;
        var b = (tx[1] * xx - tx[0] * xy) / area;
        var d = (ty[0] * yy - ty[1] * xy) / area;
        var e = (ty[1] * xx - ty[0] * xy) / area;
        var c = mean(TARGETS, Spot::x) - a * mx - b * my;
        var f = mean(TARGETS, Spot::y) - d * mx - e * my;
        return Optional.of(new Affine(a, b, c, d, e, f));
    }

    private static double mean(List<Spot> spots, ToDoubleFunction<Spot> axis) {
        return spots.stream().mapToDouble(axis).average().orElse(0);
    }
}

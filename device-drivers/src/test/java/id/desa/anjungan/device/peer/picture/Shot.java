package id.desa.anjungan.device.peer.picture;

import id.desa.anjungan.device.Camera.Frame;
import java.util.Random;

/// Takes one frame of a sheet before a hall.
final class Shot {
    /// Modules of fewer pixels than this need a finer look.
    private static final double FINE = 4;

    private final Plane hall;
    private final Sheet sheet;
    private final Pose pose;
    private final Faults faults;
    private final Random random;
    private final int samples;

    Shot(Plane hall, Sheet sheet, Pose pose, Faults faults, Random random) {
        this.hall = hall;
        this.sheet = sheet;
        this.pose = pose;
        this.faults = faults;
        this.random = random;
        this.samples = pose.modulePixels() < FINE ? 3 : 2;
    }

    Frame take() {
        var plane = hall.copy();
        drawSheet(plane);
        if (faults.motion() > 0.3) {
            plane = plane.moved(faults.motion(), faults.motionAngle());
        }
        plane = plane.blurred(faults.focus());
        glare(plane);
        noise(plane);
        return plane.frame();
    }

    private double centreX(Plane plane) {
        return plane.width / 2.0 + pose.shiftX();
    }

    private double centreY(Plane plane) {
        return plane.height / 2.0 + pose.shiftY();
    }

    private void drawSheet(Plane plane) {
        var rays = new Rays(pose, plane.width, plane.height);
        var reach = 1.5 * sheet.reach() * pose.modulePixels();
        var left = (int) Math.clamp(centreX(plane) - reach, 0, plane.width);
        var right = (int) Math.clamp(centreX(plane) + reach, 0, plane.width);
        var top = (int) Math.clamp(centreY(plane) - reach, 0, plane.height);
        var bottom = (int) Math.clamp(centreY(plane) + reach, 0, plane.height);
        var place = new double[2];
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                var at = y * plane.width + x;
                plane.light[at] = pixel(rays, x, y, place, plane.light[at]);
            }
        }
    }

    /// A sensor gathers the light of its whole square.
    private float pixel(Rays rays, int x, int y, double[] place, float behind) {
        var sum = 0f;
        for (var row = 0; row < samples; row++) {
            for (var column = 0; column < samples; column++) {
                var subX = x + (column + 0.5) / samples;
                var subY = y + (row + 0.5) / samples;
                var light = rays.hit(subX, subY, place) ? sheet.at(place[0], place[1]) : -1;
                sum += light < 0 ? behind : light * lit(subX, subY, place);
            }
        }
        return sum / (samples * samples);
    }

    private float lit(double x, double y, double[] place) {
        var light = 1.0;
        if (faults.shadow() < 1) {
            light *= shadowAt(
                    place[0] / sheet.code().size(), place[1] / sheet.code().size());
        }
        if (faults.moire() > 0) {
            var along = x * Math.cos(faults.moireAngle()) + y * Math.sin(faults.moireAngle());
            var across = -x * Math.sin(faults.moireAngle()) + y * Math.cos(faults.moireAngle());
            light *= 1
                    - faults.moire() * (0.5 + 0.5 * Math.sin(2 * Math.PI * along / faults.moirePitch()))
                    - 0.4
                            * faults.moire()
                            * (0.5 + 0.5 * Math.sin(2 * Math.PI * across / (1.31 * faults.moirePitch())));
        }
        return (float) light;
    }

    /// Two bars of shadow with a narrow half-shadow, placed on the sheet.
    private double shadowAt(double x, double y) {
        var along = x * Math.cos(faults.shadowAngle()) + y * Math.sin(faults.shadowAngle());
        var across = -x * Math.sin(faults.shadowAngle()) + y * Math.cos(faults.shadowAngle());
        var first = edge(faults.shadowWidth() - Math.abs(along - 0.1));
        var second = edge(0.12 - Math.abs(across + 0.25));
        return 1 - (1 - faults.shadow()) * Math.max(first, second);
    }

    private static double edge(double inside) {
        return Math.clamp(0.5 + inside / 0.03, 0, 1);
    }

    private void glare(Plane plane) {
        if (faults.glare() <= 0) {
            return;
        }
        var size = sheet.code().size() * pose.modulePixels();
        var x0 = centreX(plane) + faults.glareX() * size;
        var y0 = centreY(plane) + faults.glareY() * size;
        var wide = faults.glareSize() * size;
        for (var y = 0; y < plane.height; y++) {
            for (var x = 0; x < plane.width; x++) {
                var far = Math.hypot((x - x0) / wide, (y - y0) / (0.6 * wide));
                var core = 1 / (1 + Math.exp(8 * (far - 1)));
                var halo = 0.25 * Math.exp(-far);
                plane.light[y * plane.width + x] += (float) (faults.glare() * (core + halo));
            }
        }
    }

    /// Of the light (shot) and of the sensor (read).
    private void noise(Plane plane) {
        for (var i = 0; i < plane.light.length; i++) {
            var light = Math.max(0, plane.light[i]);
            plane.light[i] += (float) (random.nextGaussian() * faults.noise() * (0.7 + 0.6 * Math.sqrt(light)));
        }
    }
}

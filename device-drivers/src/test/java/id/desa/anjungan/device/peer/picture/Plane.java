package id.desa.anjungan.device.peer.picture;

import id.desa.anjungan.device.Camera.Frame;

/// Light on the sensor, 0 black to 1 white, and what a lens does to it.
final class Plane {
    final int width;
    final int height;
    final float[] light;

    Plane(int width, int height, float[] light) {
        this.width = width;
        this.height = height;
        this.light = light;
    }

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    Plane copy() {
        return new Plane(width, height, light.clone());
    }

    private float at(int x, int y) {
        return light[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /// Out of focus, or the diffraction of any lens.
    Plane blurred(double sigma) {
        var reach = (int) Math.ceil(3 * sigma);
        var weights = new float[2 * reach + 1];
        var sum = 0f;
        for (var i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return along(weights, reach, 1, 0).along(weights, reach, 0, 1);
    }

    private Plane along(float[] weights, int reach, int dx, int dy) {
        var out = new Plane(width, height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var sum = 0f;
                for (var i = -reach; i <= reach; i++) {
                    sum += weights[i + reach] * at(x + i * dx, y + i * dy);
                }
                out.light[y * width + x] = sum;
            }
        }
        return out;
    }

    /// Moved by so many pixels while the shutter was open.
    Plane moved(double length, double angle) {
        var steps = Math.max(2, (int) Math.ceil(2 * length));
        var out = new Plane(width, height);
        for (var step = 0; step < steps; step++) {
            var way = length * ((step + 0.5) / steps - 0.5);
            out.add(this, way * Math.cos(angle), way * Math.sin(angle), 1f / steps);
        }
        return out;
    }

    private void add(Plane from, double dx, double dy, float weight) {
        var left = (int) Math.floor(dx);
        var top = (int) Math.floor(dy);
        var fx = (float) (dx - left);
        var fy = (float) (dy - top);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var above = from.at(x + left, y + top) * (1 - fx) + from.at(x + left + 1, y + top) * fx;
                var below = from.at(x + left, y + top + 1) * (1 - fx) + from.at(x + left + 1, y + top + 1) * fx;
                light[y * width + x] += weight * (above * (1 - fy) + below * fy);
            }
        }
    }

    Frame frame() {
        var grey = new byte[light.length];
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.clamp(Math.round(light[i] * 255), 0, 255);
        }
        return new Frame(width, height, grey);
    }
}

package id.desa.anjungan.device.camera;

import id.desa.anjungan.device.Camera.Frame;

/// Grey values row by row. Its values are never written after it was made.
///
/// @param left of its own left edge in the camera's frame, in pixels of that
/// @param scale pixels of the camera's frame for each of its own
record Grey(int width, int height, byte[] values, double left, double top, double scale) {
    static Grey of(Frame frame) {
        return new Grey(frame.width(), frame.height(), frame.grey(), 0, 0, 1);
    }

    int at(int x, int y) {
        return values[y * width + x] & 0xFF;
    }

    /// At a place of the camera's frame, between the centres of pixels, which lie on halves; the edge goes on outside.
    float light(double frameX, double frameY) {
        var px = Math.clamp((frameX - left) / scale - 0.5, 0, width - 1.001);
        var py = Math.clamp((frameY - top) / scale - 0.5, 0, height - 1.001);
        var x = (int) px;
        var y = (int) py;
        var fx = (float) (px - x);
        var fy = (float) (py - y);
        var at = y * width + x;
        var above = (values[at] & 0xFF) * (1 - fx) + (values[at + 1] & 0xFF) * fx;
        var below = (values[at + width] & 0xFF) * (1 - fx) + (values[at + width + 1] & 0xFF) * fx;
        return above * (1 - fy) + below * fy;
    }

    /// Each pixel the mean of two by two: noise and moire go, small modules too.
    Grey halved() {
        var wide = width / 2;
        var high = height / 2;
        var out = new byte[wide * high];
        for (var y = 0; y < high; y++) {
            var at = 2 * y * width;
            for (var to = y * wide; to < (y + 1) * wide; to++) {
                var sum = (values[at] & 0xFF)
                        + (values[at + 1] & 0xFF)
                        + (values[at + width] & 0xFF)
                        + (values[at + width + 1] & 0xFF);
                out[to] = (byte) (sum / 4);
                at += 2;
            }
        }
        return new Grey(wide, high, out, left, top, scale * 2);
    }

    /// A window of it, each pixel drawn as `times` by `times` with smooth ways between them.
    Grey enlarged(int fromX, int fromY, int wide, int high, int times) {
        var out = new byte[wide * high * times * times];
        var rights = new int[wide * times];
        var shares = new int[wide * times];
        for (var x = 0; x < rights.length; x++) {
            var place = Math.clamp((x + 0.5) / times - 0.5, 0, wide - 1.01);
            rights[x] = (int) place;
            shares[x] = (int) (16 * (place - (int) place));
        }
        for (var y = 0; y < high * times; y++) {
            var place = Math.clamp((y + 0.5) / times - 0.5, 0, high - 1.01);
            var share = (int) (16 * (place - (int) place));
            var from = (fromY + (int) place) * width + fromX;
            for (var x = 0; x < rights.length; x++) {
                var at = from + rights[x];
                var above = (values[at] & 0xFF) * (16 - shares[x]) + (values[at + 1] & 0xFF) * shares[x];
                var below =
                        (values[at + width] & 0xFF) * (16 - shares[x]) + (values[at + width + 1] & 0xFF) * shares[x];
                out[y * rights.length + x] = (byte) ((above * (16 - share) + below * share + 128) >> 8);
            }
        }
        return new Grey(wide * times, high * times, out, left + fromX * scale, top + fromY * scale, scale / times);
    }

    /// Edges made steeper by twice what differs from the four places so many pixels away.
    Grey sharpened(int away) {
        var out = values.clone();
        for (var y = away; y < height - away; y++) {
            for (var at = y * width + away; at < (y + 1) * width - away; at++) {
                var around = (values[at - away] & 0xFF)
                        + (values[at + away] & 0xFF)
                        + (values[at - away * width] & 0xFF)
                        + (values[at + away * width] & 0xFF);
                var sharp = 3 * (values[at] & 0xFF) - around / 2;
                out[at] = (byte) (sharp < 0 ? 0 : Math.min(sharp, 255));
            }
        }
        return new Grey(width, height, out, left, top, scale);
    }
}

package id.desa.anjungan.device.peer.picture;

/// Follows the ray of a pixel to the sheet: the exact inverse of what a pinhole camera does, for a flat sheet and for
/// one round a cylinder.
final class Rays {
    /// In pixels: 60 degrees across 1280.
    private static final double FOCAL = 1_100;

    private final double centreX;
    private final double centreY;
    private final double[][] turned;
    private final double[] eye = new double[3];
    private final double curl;
    private final double cosAxis;
    private final double sinAxis;

    Rays(Pose pose, int width, int height) {
        centreX = width / 2.0;
        centreY = height / 2.0;
        turned = rotation(pose);
        curl = pose.curl();
        cosAxis = Math.cos(pose.curlAxis());
        sinAxis = Math.sin(pose.curlAxis());
        var far = FOCAL / pose.modulePixels();
        var place = new double[] {pose.shiftX() / pose.modulePixels(), pose.shiftY() / pose.modulePixels(), far};
        for (var i = 0; i < 3; i++) {
            eye[i] = -(turned[0][i] * place[0] + turned[1][i] * place[1] + turned[2][i] * place[2]);
        }
    }

    /// Sheet to camera: first turned in its plane, then tilted round an axis in it.
    private static double[][] rotation(Pose pose) {
        var ct = Math.cos(pose.turn());
        var st = Math.sin(pose.turn());
        var x = Math.cos(pose.tiltAxis());
        var y = Math.sin(pose.tiltAxis());
        var c = Math.cos(pose.tilt());
        var s = Math.sin(pose.tilt());
        var tilt = new double[][] {
            {c + x * x * (1 - c), x * y * (1 - c), y * s},
            {x * y * (1 - c), c + y * y * (1 - c), -x * s},
            {-y * s, x * s, c}
        };
        var both = new double[3][3];
        for (var i = 0; i < 3; i++) {
            both[i][0] = tilt[i][0] * ct + tilt[i][1] * st;
            both[i][1] = -tilt[i][0] * st + tilt[i][1] * ct;
            both[i][2] = tilt[i][2];
        }
        return both;
    }

    /// Where on the sheet the ray ends, in modules from the code's centre; false where it misses.
    boolean hit(double pixelX, double pixelY, double[] onSheet) {
        var x = (pixelX - centreX) / FOCAL;
        var y = (pixelY - centreY) / FOCAL;
        var dx = turned[0][0] * x + turned[1][0] * y + turned[2][0];
        var dy = turned[0][1] * x + turned[1][1] * y + turned[2][1];
        var dz = turned[0][2] * x + turned[1][2] * y + turned[2][2];
        return curl == 0 ? flat(dx, dy, dz, onSheet) : round(dx, dy, dz, onSheet);
    }

    private boolean flat(double dx, double dy, double dz, double[] onSheet) {
        var way = -eye[2] / dz;
        onSheet[0] = eye[0] + way * dx;
        onSheet[1] = eye[1] + way * dy;
        return way > 0;
    }

    /// The sheet bends away from the camera, round a roll behind it.
    private boolean round(double dx, double dy, double dz, double[] onSheet) {
        var radius = 1 / curl;
        var across = eye[0] * cosAxis + eye[1] * sinAxis;
        var along = -eye[0] * sinAxis + eye[1] * cosAxis;
        var directionAcross = dx * cosAxis + dy * sinAxis;
        var directionAlong = -dx * sinAxis + dy * cosAxis;
        var depth = eye[2] - radius;
        var a = directionAcross * directionAcross + dz * dz;
        var b = across * directionAcross + depth * dz;
        var c = across * across + depth * depth - radius * radius;
        var root = b * b - a * c;
        if (root <= 0) {
            return false;
        }
        var way = (-b - Math.sqrt(root)) / a;
        var onRoll = radius * Math.atan2(across + way * directionAcross, -(depth + way * dz));
        var straight = along + way * directionAlong;
        onSheet[0] = onRoll * cosAxis - straight * sinAxis;
        onSheet[1] = onRoll * sinAxis + straight * cosAxis;
        return way > 0;
    }
}

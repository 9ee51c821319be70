package id.desa.anjungan.device.peer.picture;

import java.util.Random;

/// Where the sheet is before the camera, as a pinhole sees it. Lengths in modules of the code, angles in radians.
///
/// @param modulePixels width of a module where it is nearest to straight on
/// @param shiftX of the code's centre from the picture's, in pixels
/// @param turn in the picture's plane
/// @param tilt out of it, round the axis `tiltAxis`
/// @param curl one over the radius of the roll it lies round; 0 is flat
/// @param curlAxis direction of the roll's axis on the sheet
record Pose(
        double modulePixels,
        double shiftX,
        double shiftY,
        double turn,
        double tilt,
        double tiltAxis,
        double curl,
        double curlAxis) {

    /// As a hand trembles from one frame to the next.
    Pose trembled(Random random) {
        return new Pose(
                modulePixels * (1 + 0.015 * random.nextGaussian()),
                shiftX + 4 * random.nextGaussian(),
                shiftY + 4 * random.nextGaussian(),
                turn + 0.012 * random.nextGaussian(),
                tilt + 0.012 * random.nextGaussian(),
                tiltAxis + 0.02 * random.nextGaussian(),
                curl * (1 + 0.03 * random.nextGaussian()),
                curlAxis);
    }

    Pose withModule(double pixels) {
        return new Pose(pixels, shiftX, shiftY, turn, tilt, tiltAxis, curl, curlAxis);
    }

    Pose withTilt(double angle) {
        return new Pose(modulePixels, shiftX, shiftY, turn, angle, tiltAxis, curl, curlAxis);
    }

    Pose withCurl(double bend, double axis) {
        return new Pose(modulePixels, shiftX, shiftY, turn, tilt, tiltAxis, bend, axis);
    }
}

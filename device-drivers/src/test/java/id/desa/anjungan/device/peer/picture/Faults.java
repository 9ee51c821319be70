package id.desa.anjungan.device.peer.picture;

import java.util.Random;

/// What light, lens and sensor do to a picture. Lengths in pixels, light from 0 to 1.
///
/// @param focus sigma of the blur; no lens has none
/// @param motion length of the smear
/// @param glare brightness of the mirrored lamp over the code, and its size beside the code
/// @param shadow how much of the light is left in it; 1 is none
/// @param moire depth of the beat between two rasters
/// @param noise sigma
record Faults(
        double focus,
        double motion,
        double motionAngle,
        double glare,
        double glareSize,
        double glareX,
        double glareY,
        double shadow,
        double shadowAngle,
        double shadowWidth,
        double moire,
        double moirePitch,
        double moireAngle,
        double noise) {

    static final Faults SMALL = new Faults(0.6, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0.008);

    Faults withFocus(double sigma) {
        return new Faults(
                sigma,
                motion,
                motionAngle,
                glare,
                glareSize,
                glareX,
                glareY,
                shadow,
                shadowAngle,
                shadowWidth,
                moire,
                moirePitch,
                moireAngle,
                noise);
    }

    Faults withMotion(double length, double angle) {
        return new Faults(
                focus,
                length,
                angle,
                glare,
                glareSize,
                glareX,
                glareY,
                shadow,
                shadowAngle,
                shadowWidth,
                moire,
                moirePitch,
                moireAngle,
                noise);
    }

    Faults withGlare(double brightness, double size, double x, double y) {
        return new Faults(
                focus,
                motion,
                motionAngle,
                brightness,
                size,
                x,
                y,
                shadow,
                shadowAngle,
                shadowWidth,
                moire,
                moirePitch,
                moireAngle,
                noise);
    }

    Faults withShadow(double left, double angle, double width) {
        return new Faults(
                focus,
                motion,
                motionAngle,
                glare,
                glareSize,
                glareX,
                glareY,
                left,
                angle,
                width,
                moire,
                moirePitch,
                moireAngle,
                noise);
    }

    Faults withMoire(double depth, double pitch, double angle) {
        return new Faults(
                focus,
                motion,
                motionAngle,
                glare,
                glareSize,
                glareX,
                glareY,
                shadow,
                shadowAngle,
                shadowWidth,
                depth,
                pitch,
                angle,
                noise);
    }

    Faults withNoise(double sigma) {
        return new Faults(
                focus,
                motion,
                motionAngle,
                glare,
                glareSize,
                glareX,
                glareY,
                shadow,
                shadowAngle,
                shadowWidth,
                moire,
                moirePitch,
                moireAngle,
                sigma);
    }

    /// As they change from one frame to the next.
    Faults trembled(Random random) {
        return withFocus(Math.max(0.5, focus * (1 + 0.08 * random.nextGaussian())))
                .withMotion(
                        motion * Math.max(0.3, 1 + 0.2 * random.nextGaussian()),
                        motionAngle + 0.1 * random.nextGaussian())
                .withGlare(
                        glare, glareSize, glareX + 0.02 * random.nextGaussian(), glareY + 0.02 * random.nextGaussian())
                .withMoire(
                        moire,
                        moirePitch * (1 + 0.03 * random.nextGaussian()),
                        moireAngle + 0.02 * random.nextGaussian());
    }
}

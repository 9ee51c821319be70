package id.desa.anjungan.device.peer.picture;

import java.util.Random;

/// One code on its sheet, where it is held, and what is wrong with the picture.
record Trial(Sheet sheet, Pose pose, Faults faults) {
    /// Nothing is held there.
    static final Trial NONE = new Trial(
            new Sheet(new HeldCode("", new boolean[0][0]), 0, 0, 0, 0, false, 0),
            new Pose(1, 0, 0, 0, 0, 0, 0, 0),
            Faults.SMALL);

    private static final double FULL_TURN = 2 * Math.PI;

    static Trial of(Kind kind, double severity, HeldCode code, Random random) {
        var easy = easy(code, random);
        return switch (kind) {
            case CLEAN, EMPTY -> easy;
            case SMALL -> easy.at(easy.pose.withModule(between(3.2, 1.15, severity)));
            case TILT -> easy.at(easy.pose.withTilt(between(0.4, 1.15, severity)));
            case BLUR -> easy.seen(easy.faults.withFocus(easy.pose.modulePixels() * between(0.15, 0.8, severity)));
            case MOTION ->
                easy.seen(easy.faults.withMotion(
                        easy.pose.modulePixels() * between(0.4, 2, severity), FULL_TURN * random.nextDouble()));
            case GLARE -> easy.seen(glare(easy.faults, severity, random));
            case SHADOW ->
                easy.seen(easy.faults.withShadow(
                        between(0.8, 0.1, severity),
                        FULL_TURN * random.nextDouble(),
                        0.1 + 0.25 * random.nextDouble()));
            case LOW_CONTRAST -> easy.on(faded(code, between(0.4, 0.04, severity), random));
            case NOISE -> easy.seen(easy.faults.withNoise(between(0.02, 0.2, severity)));
            case MOIRE ->
                easy.on(Sheet.phone(code, 0.03f, 0.9f, random))
                        .seen(easy.faults.withMoire(
                                between(0.15, 0.7, severity),
                                easy.pose.modulePixels() * (0.5 + 1.6 * random.nextDouble()),
                                FULL_TURN * random.nextDouble()));
            case CURLED ->
                easy.at(easy.pose.withCurl(between(0.2, 1.7, severity) / code.size(), FULL_TURN * random.nextDouble()));
            case INVERTED ->
                easy.on(Sheet.phone(code, 0.85f, 0.04f, random))
                        .seen(easy.faults.withFocus(easy.pose.modulePixels() * between(0.15, 0.75, severity)));
        };
    }

    /// As a careful hand shows it under a good lamp, with the small faults of every picture.
    private static Trial easy(HeldCode code, Random random) {
        var widest = 430.0 / code.size();
        var module = Math.clamp(3 + 5 * random.nextDouble(), 3, widest);
        var pose = new Pose(
                module,
                120 * random.nextGaussian(),
                40 * random.nextGaussian(),
                random.nextInt(4) == 0 ? FULL_TURN * random.nextDouble() : 0.2 * random.nextGaussian(),
                0.25 * random.nextDouble(),
                FULL_TURN * random.nextDouble(),
                0,
                0);
        var sheet = random.nextBoolean()
                ? Sheet.paper(code, 0.12f, 0.75f, random)
                : Sheet.phone(code, 0.04f, 0.85f, random);
        var faults =
                Faults.SMALL.withFocus(0.6 + 0.3 * random.nextDouble()).withNoise(0.006 + 0.014 * random.nextDouble());
        return new Trial(sheet, pose, faults);
    }

    private static Faults glare(Faults faults, double severity, Random random) {
        var angle = FULL_TURN * random.nextDouble();
        var far = 0.55 * random.nextDouble();
        return faults.withGlare(
                between(0.3, 2, severity), between(0.06, 0.3, severity), far * Math.cos(angle), far * Math.sin(angle));
    }

    private static Sheet faded(HeldCode code, double contrast, Random random) {
        var middle = 0.35 + 0.3 * random.nextDouble();
        return Sheet.paper(code, (float) (middle - contrast / 2), (float) (middle + contrast / 2), random);
    }

    private static double between(double easy, double hard, double severity) {
        return easy + (hard - easy) * severity;
    }

    private Trial at(Pose other) {
        return new Trial(sheet, other, faults);
    }

    private Trial on(Sheet other) {
        return new Trial(other, pose, faults);
    }

    private Trial seen(Faults other) {
        return new Trial(sheet, pose, other);
    }
}

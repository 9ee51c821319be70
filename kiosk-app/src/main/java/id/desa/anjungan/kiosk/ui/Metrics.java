package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;

/// All sizes, from one unit: the canvas' short side over 1080.
record Metrics(Canvas canvas, Fit fit) {
    private static final double[] TALL = {0.9, 1, 1.14, 1.28, 1.42};
    private static final double[] WIDE = {0.9, 1, 1.11, 1.22, 1.34};
    private static final double[] LITTLE = {0.9, 1, 1.09, 1.18, 1.28};

    double unit() {
        return Math.clamp(Math.min(canvas.width(), canvas.height()) / 1080.0, 0.5, 3);
    }

    /// A length of the design, on this canvas.
    double px(double design) {
        return Math.max(1, Math.round(design * unit()));
    }

    /// Space between things; gives way first.
    double gap(double design) {
        return Math.max(2, Math.round(design * unit() * fit.air()));
    }

    double text(Type type) {
        return type.size() * unit() * textFactor();
    }

    /// Text of the bands that never move grows less: they would push the stage away.
    double bandText(Type type) {
        return type.size() * unit() * Math.min(1.14, steps()[canvas.textStep()]);
    }

    private double textFactor() {
        return steps()[Math.max(0, canvas.textStep() - fit.textDown())];
    }

    private double[] steps() {
        return canvas.small() ? LITTLE : canvas.portrait() ? TALL : WIDE;
    }

    boolean portrait() {
        return canvas.portrait();
    }

    double margin() {
        return px(portrait() ? 56 : canvas.small() ? 40 : 64);
    }

    double header() {
        return px(portrait() ? 168 : canvas.small() ? 100 : 116);
    }

    double foot() {
        return px(portrait() ? 184 : 124);
    }

    double button() {
        return px(portrait() ? 144 : canvas.small() ? 112 : 128);
    }
}

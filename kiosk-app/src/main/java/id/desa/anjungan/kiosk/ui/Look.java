package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Theme;
import javafx.scene.text.Font;

/// What a component needs to know to dress itself.
///
/// @param motion false in reduced motion, in tests and in pictures
record Look(Palette palette, Metrics metrics, boolean motion) {
    static Look of(Theme theme, Canvas canvas, Fit fit, boolean motion) {
        return new Look(Palette.of(theme), new Metrics(canvas, fit), motion);
    }

    Look fitted(Fit fit) {
        return new Look(palette, new Metrics(metrics.canvas(), fit), motion);
    }

    double px(double design) {
        return metrics.px(design);
    }

    double gap(double design) {
        return metrics.gap(design);
    }

    Font font(Type type) {
        return type.face().at(metrics.text(type));
    }

    Font bandFont(Type type) {
        return type.face().at(metrics.bandText(type));
    }

    boolean compact() {
        return metrics.fit().compact();
    }
}

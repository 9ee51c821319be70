package id.desa.anjungan.kiosk.ui;

import java.util.List;

/// How hard a screen is pressed together, so that nothing is ever cut: first the air goes, then pictures
/// get smaller, then the text shrinks by one step.
///
/// @param air factor of the space between things
/// @param textDown steps the text is below what the resident chose
/// @param compact components take their flat form
record Fit(double air, int textDown, boolean compact) {
    static final List<Fit> TRIES = List.of(
            new Fit(1, 0, false),
            new Fit(0.75, 0, false),
            new Fit(0.7, 0, true),
            new Fit(0.5, 0, true),
            new Fit(0.36, 0, true),
            new Fit(0.5, 1, true),
            new Fit(0.34, 1, true),
            new Fit(0.3, 2, true),
            new Fit(0.2, 2, true),
            new Fit(0.2, 3, true));
}

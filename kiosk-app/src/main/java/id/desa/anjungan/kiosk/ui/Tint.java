package id.desa.anjungan.kiosk.ui;

import javafx.scene.paint.Color;

/// The colours of one tone of meaning.
///
/// @param ground soft surface behind words
/// @param words on `ground`
/// @param line border of `ground`
/// @param strong a filled badge or button
/// @param onStrong words on `strong`
record Tint(Color ground, Color words, Color line, Color strong, Color onStrong) {
    static Tint of(String ground, String words, String line, String strong, String onStrong) {
        return new Tint(Color.web(ground), Color.web(words), Color.web(line), Color.web(strong), Color.web(onStrong));
    }
}

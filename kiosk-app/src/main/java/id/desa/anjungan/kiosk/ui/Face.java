package id.desa.anjungan.kiosk.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;

/// The weights of the shipped typeface. The tabular ones are the same outlines with figures of one width,
/// because JavaFX cannot switch a font's `tnum` on.
enum Face {
    MEDIUM("PlusJakartaSans-500.ttf"),
    SEMIBOLD("PlusJakartaSans-600.ttf"),
    BOLD("PlusJakartaSans-700.ttf"),
    EXTRABOLD("PlusJakartaSans-800.ttf"),
    TABULAR_SEMIBOLD("AnjunganTabular-600.ttf"),
    TABULAR_BOLD("AnjunganTabular-700.ttf");

    private final String name;

    Face(String file) {
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(file), file)) {
            name = Objects.requireNonNull(Font.loadFont(in, 12), file).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Reads the typeface now, rather than under the first word.
    static void read() {
        // loading the class did
    }

    Font at(double size) {
        return new Font(name, Math.rint(size * 4) / 4);
    }
}

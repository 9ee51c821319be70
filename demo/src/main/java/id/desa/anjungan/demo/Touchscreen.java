package id.desa.anjungan.demo;

import id.desa.anjungan.kiosk.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/// The kiosk's glass as a robot's finger meets it. Every call blocks; none from the JavaFX thread.
interface Touchscreen {
    /// Waits for a screen.
    ///
    /// @throws IOException when it does not come in time, with the name of the one that is there
    Screen await(String what, Predicate<Screen> wanted) throws IOException;

    /// Presses and releases one action of the screen that is there.
    void tap(String action) throws IOException;

    /// What the glass shows, as a PNG.
    void photograph(Path png) throws IOException;
}

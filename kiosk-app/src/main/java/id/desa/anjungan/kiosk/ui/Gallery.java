package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import java.util.Map;

/// All states of all screens, by the name of their picture.
@FunctionalInterface
interface Gallery {
    Map<String, Screen> screens(Canvas canvas, Settings settings);
}

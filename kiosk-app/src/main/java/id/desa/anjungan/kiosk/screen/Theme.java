package id.desa.anjungan.kiosk.screen;

/// How colours are chosen: day, night, and black on white for weak eyes.
public enum Theme {
    LIGHT,
    DARK,
    CONTRAST
}

package id.desa.anjungan.kiosk.screen;

/// A screen and how the resident wants it: all that the view draws.
public record Showing(Screen screen, Settings settings) {}

package id.desa.anjungan.config;

/// How the touchscreen stands and what it starts with.
///
/// @param size of the picture as people see it, after the rotation
/// @param rotation clockwise, of the picture and of the touch with it
/// @param touch where a finger lands, on top of the rotation
/// @param language ISO 639-1, what every session begins in; a resident may choose another
/// @param theme `light`, `dark` or `contrast`
public record ScreenSettings(
        ScreenSize size, Rotation rotation, TouchMatrix touch, boolean fullscreen, String language, String theme) {
    /// As a panel comes out of its box, for a screen that must be shown before any settings can be read.
    public static final ScreenSettings LAST_RESORT =
            new ScreenSettings(new ScreenSize(1080, 1920), Rotation.NONE, TouchMatrix.IDENTITY, true, "id", "light");

    static ScreenSettings read(Section screen) {
        return new ScreenSettings(
                screen.defaulted("size", Kinds.SCREEN_SIZE, "1080x1920", "Size of the picture, as people see it"),
                screen.defaulted(
                        "rotation",
                        Kinds.ROTATION,
                        0L,
                        "Degrees clockwise by which the picture is turned on the panel, and the touch with it"),
                screen.defaulted(
                        "touch-matrix",
                        Kinds.TOUCH_MATRIX,
                        TouchMatrix.IDENTITY.toString(),
                        "Correction of where a finger lands, before the rotation; service mode measures and writes it"),
                screen.defaulted("fullscreen", Kinds.YES_NO, true, "Covers the whole screen, with nothing around it"),
                screen.defaulted(
                        "language",
                        Kinds.choice("id", "jv", "su", "en"),
                        "id",
                        "Language every session begins in; all of them can be chosen"),
                screen.defaulted(
                        "theme",
                        Kinds.choice("light", "dark", "contrast"),
                        "light",
                        "Colours every session begins with"));
    }
}

package id.desa.anjungan.config;

/// How the touchscreen stands and what it starts with.
///
/// @param language ISO 639-1, what every session begins in; a resident may choose another
/// @param theme `light`, `dark` or `contrast`
public record ScreenSettings(ScreenSize size, boolean fullscreen, String language, String theme) {
    static ScreenSettings read(Section screen) {
        return new ScreenSettings(
                screen.defaulted("size", Kinds.SCREEN_SIZE, "1080x1920", "Size of the picture"),
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

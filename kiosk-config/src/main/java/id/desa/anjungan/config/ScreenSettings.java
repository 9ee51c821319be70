package id.desa.anjungan.config;

import java.util.List;

/// How the touchscreen stands and what it starts with.
///
/// @param languages ISO 639-1, the first one is shown first
/// @param theme `light`, `dark` or `contrast`
public record ScreenSettings(ScreenSize size, boolean fullscreen, List<String> languages, String theme) {
    static ScreenSettings read(Section screen) {
        return new ScreenSettings(
                screen.defaulted("size", Kinds.SCREEN_SIZE, "1080x1920", "Size of the picture"),
                screen.defaulted("fullscreen", Kinds.YES_NO, true, "Covers the whole screen, with nothing around it"),
                screen.defaulted(
                        "languages",
                        Kinds.choices("id", "jv", "su", "en"),
                        List.of("id", "jv", "su", "en"),
                        "Languages to choose from; the kiosk starts in the first"),
                screen.defaulted("theme", Kinds.choice("light", "dark", "contrast"), "light", "Colours to start with"));
    }
}

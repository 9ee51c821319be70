package id.desa.anjungan.kiosk.screen;

/// What a resident may change for the length of one session. The next one starts with [#DEFAULT].
///
/// @param textStep 1 to 4
public record Settings(Language language, Theme theme, int textStep) {
    public static final Settings DEFAULT = new Settings(Language.ID, Theme.LIGHT, 1);

    public Settings with(Language now) {
        return new Settings(now, theme, textStep);
    }

    /// The next theme: day, night, black on white, day again.
    public Settings withNextTheme() {
        var next = switch (theme) {
            case LIGHT -> Theme.DARK;
            case DARK -> Theme.CONTRAST;
            case CONTRAST -> Theme.LIGHT;
        };
        return new Settings(language, next, textStep);
    }

    /// The next size of letters; after the largest the smallest.
    public Settings withNextTextStep() {
        return new Settings(language, theme, textStep % 4 + 1);
    }
}

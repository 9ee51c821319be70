package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part.Tone;
import id.desa.anjungan.kiosk.screen.Theme;
import javafx.scene.paint.Color;

/// Every colour of a theme, named after the cloth it comes from: mori (ground), nila (primary), kunyit
/// (attention), daun (done), soga (words on kunyit). The one place where colours are written down;
/// `PaletteTest` holds their contrast.
///
/// @param second ink of what is said more quietly
/// @param edge the lower rim of cards and keys, which makes them look pressable
/// @param primary fill of the one main action
/// @param icon line of duotone icons; their soft layer is the same at one fifth
/// @param cloth,clothEnd the indigo of the attract screen, top to bottom
/// @param accent the one warm spot on the cloth
/// @param scrim over what is covered by a card
/// @param stroke width of borders, before the unit
record Palette(
        Color ground,
        Color paper,
        Color ink,
        Color second,
        Color line,
        Color edge,
        Color primary,
        Color primaryEdge,
        Color onPrimary,
        Color icon,
        Color cloth,
        Color clothEnd,
        Color onCloth,
        Color onClothSecond,
        Color accent,
        Color onAccent,
        Color scrim,
        Color ring,
        double stroke,
        Tint neutral,
        Tint done,
        Tint attention,
        Tint danger) {

    private static final Palette LIGHT = new Palette(
            Color.web("#FBF8F1"),
            Color.web("#FFFFFF"),
            Color.web("#1B1A17"),
            Color.web("#4F493E"),
            Color.web("#E4DCCB"),
            Color.web("#D8CDB6"),
            Color.web("#1E3A6E"),
            Color.web("#142850"),
            Color.web("#FFFFFF"),
            Color.web("#1E3A6E"),
            Color.web("#25468A"),
            Color.web("#13234A"),
            Color.web("#FFFFFF"),
            Color.web("#DCE5F7"),
            Color.web("#F2AE2B"),
            Color.web("#142850"),
            Color.web("#142850", 0.62),
            Color.web("#D9920A"),
            2,
            Tint.of("#E9EEF8", "#1E3A6E", "#C9D5EC", "#1E3A6E", "#FFFFFF"),
            Tint.of("#E2F2E9", "#0F5132", "#A9D6BD", "#1B6B43", "#FFFFFF"),
            Tint.of("#FFF3D9", "#6B3F1B", "#F0D293", "#D9920A", "#1B1A17"),
            Tint.of("#FCE9E7", "#8E150D", "#F0BDB8", "#A61B12", "#FFFFFF"));

    private static final Palette DARK = new Palette(
            Color.web("#11151D"),
            Color.web("#1B212D"),
            Color.web("#F7F3E8"),
            Color.web("#CFC9BA"),
            Color.web("#363F51"),
            Color.web("#0A0D13"),
            Color.web("#AFC6F7"),
            Color.web("#7E9BD8"),
            Color.web("#0B1838"),
            Color.web("#B9CDF8"),
            Color.web("#1A2B52"),
            Color.web("#0B1224"),
            Color.web("#F7F3E8"),
            Color.web("#D3DDF2"),
            Color.web("#F2AE2B"),
            Color.web("#142850"),
            Color.web("#05070B", 0.72),
            Color.web("#F2AE2B"),
            2,
            Tint.of("#26324A", "#DCE7FF", "#41506E", "#AFC6F7", "#0B1838"),
            Tint.of("#16341F", "#C6F2D6", "#2E5B3E", "#86DBA8", "#08210F"),
            Tint.of("#3A2D12", "#FFE5B0", "#6A5424", "#F2B441", "#1B1A17"),
            Tint.of("#421A18", "#FFD9D5", "#74352F", "#FF9D93", "#2B0603"));

    private static final Palette CONTRAST = new Palette(
            Color.WHITE,
            Color.WHITE,
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.WHITE,
            Color.BLACK,
            Color.BLACK,
            Color.BLACK,
            Color.WHITE,
            Color.WHITE,
            Color.WHITE,
            Color.BLACK,
            Color.web("#000000", 0.85),
            Color.BLACK,
            4,
            Tint.of("#FFFFFF", "#000000", "#000000", "#000000", "#FFFFFF"),
            Tint.of("#FFFFFF", "#000000", "#000000", "#000000", "#FFFFFF"),
            Tint.of("#FFFFFF", "#000000", "#000000", "#000000", "#FFFFFF"),
            Tint.of("#FFFFFF", "#000000", "#000000", "#000000", "#FFFFFF"));

    static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case CONTRAST -> CONTRAST;
        };
    }

    Tint tint(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> neutral;
            case DONE -> done;
            case ATTENTION -> attention;
            case DANGER -> danger;
        };
    }

    /// Black and white only: meaning must come from shape and words.
    boolean stark() {
        return ink.equals(Color.BLACK);
    }
}

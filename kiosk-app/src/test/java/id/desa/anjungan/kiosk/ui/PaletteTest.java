package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFromWhatTheyLieOn(Theme theme) {
        var least = theme == Theme.CONTRAST ? 20.0 : 7.0;
        words(Palette.of(theme))
                .forEach((what, pair) -> assertThat(contrast(pair.get(0), pair.get(1)))
                        .as(theme + " " + what)
                        .isGreaterThanOrEqualTo(least));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void largeBoldWordsStandOutFromButtons(Theme theme) {
        var palette = Palette.of(theme);
        for (var tint : List.of(palette.neutral(), palette.done(), palette.attention(), palette.danger())) {
            assertThat(contrast(tint.onStrong(), tint.strong()))
                    .as(theme.name())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Map<String, List<Color>> words(Palette palette) {
        var pairs = new LinkedHashMap<String, List<Color>>();
        pairs.put("ink on ground", List.of(palette.ink(), palette.ground()));
        pairs.put("ink on paper", List.of(palette.ink(), palette.paper()));
        pairs.put("second ink on ground", List.of(palette.second(), palette.ground()));
        pairs.put("second ink on paper", List.of(palette.second(), palette.paper()));
        pairs.put("main button", List.of(palette.onPrimary(), palette.primary()));
        pairs.put("key", List.of(palette.neutral().words(), palette.paper()));
        pairs.put("cloth", List.of(palette.onCloth(), palette.cloth()));
        pairs.put("cloth, second", List.of(palette.onClothSecond(), palette.cloth()));
        pairs.put("cloth, end", List.of(palette.onClothSecond(), palette.clothEnd()));
        pairs.put(
                "neutral tint",
                List.of(palette.neutral().words(), palette.neutral().ground()));
        pairs.put("done tint", List.of(palette.done().words(), palette.done().ground()));
        pairs.put(
                "attention tint",
                List.of(palette.attention().words(), palette.attention().ground()));
        pairs.put(
                "danger tint",
                List.of(palette.danger().words(), palette.danger().ground()));
        return pairs;
    }

    /// WCAG 2.2, relative luminance.
    private static double contrast(Color one, Color other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

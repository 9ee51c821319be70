package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEntryBlockTest extends FxTest {
    private static final double COLUMN = 304;

    private static final Touch UNTOUCHED = new Touch() {
        @Override
        public void pressed() {}

        @Override
        public void chosen(String actionId) {}
    };

    @Test
    void keepsAnAddressOfFiguresOnOneLineOfTheSmallestPanel() {
        assertThat(shown("10.20.30.40:8443")).isEqualTo("10.20.30.40:8443");
    }

    @Test
    void goesOnBehindASignWhereOneLineIsTooShort() {
        var lines =
                shown("anjungan.tirtawening-kidul.desa.example:8443").lines().toList();
        assertThat(String.join("", lines)).isEqualTo("anjungan.tirtawening-kidul.desa.example:8443");
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches(".*[./:-]"));
    }

    @Test
    void cutsWhatHasNoSignSoThatNothingLeavesTheField() {
        var typed = "a".repeat(80);
        var lines = shown(typed).lines().toList();
        assertThat(String.join("", lines)).isEqualTo(typed);
        assertThat(lines).hasSizeGreaterThan(2);
    }

    private static String shown(String typed) {
        return fromFx(() -> {
            var block = new TextEntryBlock(UNTOUCHED);
            block.show(
                    new Part.TextEntry(typed, "", "https://", List.of()),
                    Look.of(Theme.LIGHT, Canvas.SMALL, Fit.TRIES.getFirst(), false));
            block.resize(COLUMN, block.least(COLUMN));
            block.layout();
            var value = block.getChildren().stream()
                    .filter(Words.class::isInstance)
                    .map(Words.class::cast)
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(value.said().lines()).allMatch(line -> Words.width(line, value.font()) <= value.getWidth());
            return value.said();
        });
    }
}

package id.desa.anjungan.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class RowsBlockTest extends FxTest {
    private static final String NUMBER = "500.2.2.4/010/99.01.01.2001/XI/2026";

    @Test
    void keepsALongLetterNumberOnOneLine() {
        assertThat(number(Canvas.PORTRAIT, 968)).isEqualTo(NUMBER);
    }

    @Test
    void goesOnBehindAStrokeWhereOneLineIsTooShort() {
        var said = number(Canvas.PORTRAIT.withTextStep(4), 968);
        assertThat(said.replace("\n", "")).isEqualTo(NUMBER);
        assertThat(said.lines().toList())
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .matches("[A-Z0-9./]+");
        assertThat(said.lines().limit(said.lines().count() - 1)).allMatch(line -> line.endsWith("/"));
    }

    @Test
    void dressesEveryShortValueAlike() {
        var sizes = fromFx(() -> words(Canvas.PORTRAIT, 968).stream()
                .filter(said -> said.said().matches("REG.*|20 Des.*"))
                .map(said -> said.standing().size())
                .distinct()
                .toList());
        assertThat(sizes).hasSize(1);
    }

    private static String number(Canvas canvas, double width) {
        return fromFx(() -> words(canvas, width).stream()
                .map(Words::said)
                .filter(said -> said.startsWith("500"))
                .findFirst()
                .orElseThrow());
    }

    private static List<Words> words(Canvas canvas, double width) {
        var block = new RowsBlock();
        block.show(
                new Part.Rows(List.of(
                        new Part.Row("Nomor permohonan", "REG-20261122-001"),
                        new Part.Row("Nomor surat", NUMBER),
                        new Part.Row("Berlaku sampai", "20 Des 2026"))),
                Look.of(Theme.LIGHT, canvas, Fit.TRIES.getFirst(), false));
        block.resize(width, block.least(width));
        block.layout();
        return block.getChildren().stream()
                .filter(Words.class::isInstance)
                .map((Node node) -> (Words) node)
                .toList();
    }
}

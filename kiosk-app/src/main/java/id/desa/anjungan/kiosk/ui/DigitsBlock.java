package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// A number being typed: one cell a digit, in groups, the next cell marked. All cells keep their place while typing.
final class DigitsBlock extends Block<Part.Digits> {
    private final Words label = new Words();
    private final Pool<Words> digits = new Pool<>(this, Words::new);
    private final Pool<Region> wells = new Pool<>(this, Region::new);
    private double tall;

    DigitsBlock() {
        super(Part.Digits.class);
        getChildren().add(label);
    }

    private int places() {
        return part().groups().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    void draw(Part.Digits shown, Look worn) {
        var palette = worn.palette();
        label.say(shown.label());
        label.wear(Type.STRONG, worn, palette.second(), TextAlignment.LEFT);
        tall = worn.px(worn.metrics().portrait() ? 116 : 104);
        var cells = wells.take(places());
        var figures = digits.take(places());
        for (var i = 0; i < cells.size(); i++) {
            var next = i == shown.typed().length();
            var filled = i < shown.typed().length();
            figures.get(i).say(filled ? shown.typed().substring(i, i + 1) : "");
            figures.get(i).wear(Face.TABULAR_BOLD.at(tall * 0.5), 0, palette.ink(), TextAlignment.CENTER);
            figures.get(i).toFront();
            var line = next
                    ? palette.attention().strong()
                    : filled ? palette.neutral().strong() : palette.edge();
            var stroke = worn.px(next ? 6 : palette.stroke() + 1);
            cells.get(i)
                    .setBackground(Surface.outlined(
                            filled || next ? palette.paper() : palette.ground(), line, stroke, worn.px(14)));
        }
    }

    /// One line where that leaves cells wide enough to read, else a line for each group.
    private boolean oneLine(double width) {
        return cell(width, places(), part().groups().size()) >= tall * 0.44;
    }

    private double cell(double width) {
        var longest = part().groups().stream().mapToInt(Integer::intValue).max().orElse(1);
        return oneLine(width) ? cell(width, places(), part().groups().size()) : cell(width, longest, 1);
    }

    private double cell(double width, int digits, int groups) {
        var gaps = 6 * look().metrics().unit() * (digits - groups);
        var between = 20 * look().metrics().unit() * (groups - 1);
        return Math.min(tall * 0.72, (width - gaps - between) / digits);
    }

    private double cellTall(double width) {
        return Math.min(tall, cell(width) * (oneLine(width) ? 1.8 : 1.3));
    }

    private double head(double width) {
        return label.empty() ? 0 : label.heightAt(width) + look().gap(14);
    }

    @Override
    double least(double width) {
        var lines = oneLine(width) ? 1 : part().groups().size();
        return head(width) + lines * cellTall(width) + (lines - 1) * look().gap(16);
    }

    @Override
    protected void layoutChildren() {
        place(label, 0, 0, getWidth(), label.heightAt(getWidth()));
        var y = head(getWidth());
        var cell = cell(getWidth());
        var height = cellTall(getWidth());
        var x = 0.0;
        var i = 0;
        for (var group : part().groups()) {
            for (var k = 0; k < group; k++, i++) {
                wells.all().get(i).resizeRelocate(x, y, cell, height);
                var words = digits.all().get(i);
                words.wear(
                        Face.TABULAR_BOLD.at(Math.min(cell, height * 0.6) * 0.94),
                        0,
                        look().palette().ink(),
                        TextAlignment.CENTER);
                var line = words.heightAt(cell);
                place(words, x, y + (height - line) / 2, cell, line);
                x += cell + 6 * look().metrics().unit();
            }
            if (oneLine(getWidth())) {
                x += 14 * look().metrics().unit();
            } else {
                x = 0;
                y += height + look().gap(16);
            }
        }
    }
}

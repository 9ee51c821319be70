package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Labels and values, aligned on a paper card with hairlines between.
final class RowsBlock extends Block<Part.Rows> {
    private static final double SMALLER = 0.86;

    private final Pool<Region> rules = new Pool<>(this, Region::new);
    private final Pool<Words> labels = new Pool<>(this, Words::new);
    private final Pool<Words> values = new Pool<>(this, Words::new);
    private double pad;
    private double air;

    RowsBlock() {
        super(Part.Rows.class);
    }

    @Override
    void draw(Part.Rows shown, Look worn) {
        var palette = worn.palette();
        pad = worn.gap(36);
        air = worn.gap(18);
        setBackground(Surface.raised(
                palette.paper(), palette.line(), palette.edge(), worn.px(palette.stroke()), 0, worn.px(36)));
        var count = shown.rows().size();
        labels.take(count);
        values.take(count);
        for (var rule : rules.take(Math.max(0, count - 1))) {
            rule.setBackground(Surface.flat(palette.line(), 0));
        }
        for (var i = 0; i < count; i++) {
            var row = shown.rows().get(i);
            labels.all().get(i).say(row.label());
            labels.all().get(i).wear(Type.NOTE, worn, palette.second(), TextAlignment.LEFT);
        }
    }

    private static boolean figures(String value) {
        return value.chars().filter(Character::isDigit).count() > 5;
    }

    /// Labels take one line where the values leave them that much; long numbers are worth more than that.
    private double column(double width) {
        var wide = Math.min(most(labels.all(), Words::line), (width - 2 * pad) * 0.36);
        var room = width - 3 * pad - wide;
        if (longest(1) <= room || longest(SMALLER) <= room) {
            return wide;
        }
        var narrow = Math.max(most(labels.all(), Words::widest), (width - 2 * pad) * 0.22);
        return Math.min(wide, narrow);
    }

    /// The longest number, were it that part of its size.
    private double longest(double part) {
        var widest = 0.0;
        for (var i = 0; i < values.all().size(); i++) {
            if (number(i)) {
                widest = Math.max(widest, Words.width(part().rows().get(i).value(), font(i, part)));
            }
        }
        return widest;
    }

    private static double most(List<Words> words, ToDoubleFunction<Words> measure) {
        return words.stream().mapToDouble(measure).max().orElse(0);
    }

    /// Figures that belong together: no word of a sentence.
    private boolean number(int i) {
        var value = part().rows().get(i).value();
        return figures(value) && value.indexOf(' ') < 0;
    }

    private Type type(int i) {
        return figures(part().rows().get(i).value()) ? Type.FIGURES : Type.STRONG;
    }

    private Font font(int i, double part) {
        return type(i).face().at(look().metrics().text(type(i)) * part);
    }

    private void dress(int i, double part) {
        values.all()
                .get(i)
                .wear(font(i, part), type(i).leading(), look().palette().ink(), TextAlignment.LEFT);
    }

    /// A long number that would break gets smaller figures, once; then it goes on behind one of its strokes.
    private void fitValues(double room) {
        for (var i = 0; i < values.all().size(); i++) {
            var said = part().rows().get(i).value();
            var large = font(i, 1);
            var fits = number(i) ? Words.width(said, large) <= room : !breaks(said, large, room);
            dress(i, fits ? 1 : SMALLER);
            values.all().get(i).say(fits || !number(i) ? said : Folding.behind("/", said, font(i, SMALLER), room));
        }
    }

    private static boolean breaks(String said, Font font, double room) {
        return Arrays.stream(said.split(" ", -1)).anyMatch(word -> Words.width(word, font) > room);
    }

    private double rowTall(int i, double width) {
        var column = column(width);
        return Math.max(
                labels.all().get(i).heightAt(column), values.all().get(i).heightAt(width - 3 * pad - column));
    }

    @Override
    double least(double width) {
        fitValues(width - 3 * pad - column(width));
        var tall = pad;
        for (var i = 0; i < labels.all().size(); i++) {
            tall += rowTall(i, width) + (i == 0 ? 0 : 2 * air);
        }
        return tall + pad;
    }

    @Override
    double most(double width) {
        return least(width) + labels.all().size() * look().px(26);
    }

    @Override
    boolean crowded(double width) {
        var column = column(width);
        fitValues(width - 3 * pad - column);
        return labels.all().stream().anyMatch(label -> label.breaksAt(column))
                || values.all().stream().anyMatch(value -> value.breaksAt(width - 3 * pad - column));
    }

    @Override
    protected void layoutChildren() {
        var column = column(getWidth());
        var extra = (getHeight() - least(getWidth())) / Math.max(1, labels.all().size());
        var y = pad + extra / 2;
        for (var i = 0; i < labels.all().size(); i++) {
            var tall = rowTall(i, getWidth());
            var value = values.all().get(i).heightAt(getWidth() - 3 * pad - column);
            var label = labels.all().get(i).heightAt(column);
            place(labels.all().get(i), pad, y + Math.min(look().px(4), Math.max(0, tall - label)), column, label);
            place(values.all().get(i), 2 * pad + column, y, getWidth() - 3 * pad - column, value);
            y += tall + air + extra / 2;
            if (i < rules.all().size()) {
                place(
                        rules.all().get(i),
                        pad,
                        y,
                        getWidth() - 2 * pad,
                        Math.max(1, look().px(look().palette().stroke())));
            }
            y += air + extra / 2;
        }
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
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
            values.all().get(i).say(row.value());
            values.all()
                    .get(i)
                    .wear(figures(row.value()) ? Type.FIGURES : Type.STRONG, worn, palette.ink(), TextAlignment.LEFT);
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
                dress(i, part);
                widest = Math.max(widest, values.all().get(i).line());
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

    private void dress(int i, double part) {
        var type = figures(part().rows().get(i).value()) ? Type.FIGURES : Type.STRONG;
        values.all()
                .get(i)
                .wear(
                        type.face().at(look().metrics().text(type) * part),
                        type.leading(),
                        look().palette().ink(),
                        TextAlignment.LEFT);
    }

    /// A long number that would break gets smaller figures, once.
    private void fitValues(double room) {
        for (var i = 0; i < values.all().size(); i++) {
            dress(i, 1);
            var value = values.all().get(i);
            if (number(i) ? value.line() > room : value.breaksAt(room)) {
                dress(i, SMALLER);
            }
        }
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

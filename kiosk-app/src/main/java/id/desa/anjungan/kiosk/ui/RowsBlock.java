package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Labels and values, aligned on a paper card with hairlines between.
final class RowsBlock extends Block<Part.Rows> {
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

    private double column(double width) {
        var widest = labels.all().stream().mapToDouble(Words::line).max().orElse(0);
        return Math.min(widest, (width - 2 * pad) * 0.36);
    }

    /// A long number that would break gets smaller figures.
    private void fitValues(double room) {
        for (var i = 0; i < values.all().size(); i++) {
            var value = values.all().get(i);
            var type = figures(part().rows().get(i).value()) ? Type.FIGURES : Type.STRONG;
            for (var part = 1.0; part > 0.72; part -= 0.06) {
                value.wear(
                        type.face().at(look().metrics().text(type) * part),
                        type.leading(),
                        look().palette().ink(),
                        TextAlignment.LEFT);
                if (!value.breaksAt(room)) {
                    break;
                }
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

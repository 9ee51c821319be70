package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.KeyRows;
import id.desa.anjungan.kiosk.screen.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Letter keys. Reaches a little over the side margins, so that ten keys a row are wide enough.
final class KeyboardBlock extends Block<Part.Keyboard> {
    private static final double GAP = 10;

    private final Touch touch;
    private final Map<String, KeyTarget> keys = new HashMap<>();
    private List<List<KeyRows.Key>> rows = List.of();

    KeyboardBlock(Touch touch) {
        super(Part.Keyboard.class);
        this.touch = touch;
    }

    @Override
    void draw(Part.Keyboard shown, Look worn) {
        rows = KeyRows.of(shown, halves());
        var here = new ArrayList<KeyTarget>();
        for (var row : rows) {
            for (var key : row) {
                var target = keys.computeIfAbsent(key.action().id(), _ -> {
                    var made = new KeyTarget(touch, Type.LETTER);
                    return key.function() ? made.function() : made;
                });
                target.bear(key.action(), worn);
                here.add(target);
            }
        }
        if (!getChildren().equals(here)) {
            getChildren().setAll(here);
        }
    }

    private boolean halves() {
        return look().metrics().canvas().small();
    }

    private double gap() {
        return Math.max(2, Math.ceil(GAP * look().metrics().unit()));
    }

    private double units() {
        return rows.stream().mapToDouble(KeyboardBlock::units).max().orElse(10);
    }

    private static double units(List<KeyRows.Key> row) {
        return row.stream().mapToDouble(KeyRows.Key::units).sum();
    }

    @Override
    double narrowest() {
        var full = units();
        return full * look().px(90) + (Math.ceil(full) - 1) * gap();
    }

    @Override
    double least(double width) {
        return rows.size() * Math.max(look().px(90), look().metrics().text(Type.LETTER) * 1.4)
                + (rows.size() - 1) * gap();
    }

    @Override
    double most(double width) {
        return Math.max(least(width), rows.size() * look().px(122) + (rows.size() - 1) * gap());
    }

    @Override
    boolean live() {
        return true;
    }

    @Override
    double bleed() {
        return look().metrics().portrait() ? look().px(30) : 0;
    }

    @Override
    protected void layoutChildren() {
        var full = units();
        var unit = (getWidth() - gap() * (Math.ceil(full) - 1)) / full;
        var height = (getHeight() - (rows.size() - 1) * gap()) / rows.size();
        var y = 0.0;
        for (var row : rows) {
            var natural = units(row) * unit + gap() * (row.size() - 1);
            var stretch = row.stream().anyMatch(key -> key.units() != 1) ? (getWidth() - natural) : 0;
            var wide = row.stream().filter(key -> key.units() != 1).count();
            var x = stretch != 0 ? 0 : (getWidth() - natural) / 2;
            for (var key : row) {
                var width = key.units() * unit + (key.units() != 1 ? stretch / wide : 0);
                var target = keys.get(key.action().id());
                if (target != null) {
                    var left = Math.rint(x);
                    target.resizeRelocate(left, Math.rint(y), Math.rint(x + width) - left, Math.floor(height));
                }
                x += width + gap();
            }
            y += height + gap();
        }
    }
}

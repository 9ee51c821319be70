package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The row that never moves: language, letters, contrast, voice, an officer.
final class FootBand extends Pane {
    private final Region rule = new Region();
    private final Pool<FootTarget> items;
    private double gap;
    private double margin;
    private double inset;

    FootBand(Touch touch) {
        getChildren().add(rule);
        items = new Pool<>(this, () -> new FootTarget(touch));
    }

    void show(List<Action> actions, Look look) {
        gap = look.px(16);
        margin = look.metrics().portrait() ? look.px(40) : look.metrics().margin();
        inset = look.px(look.metrics().portrait() ? 26 : 12);
        rule.setBackground(Surface.flat(look.palette().line(), 0));
        rule.setPrefHeight(look.px(2));
        setBackground(Surface.flat(look.palette().paper(), 0));
        var targets = items.take(actions.size());
        for (var i = 0; i < targets.size(); i++) {
            targets.get(i).bear(actions.get(i), look);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Target.place(rule, 0, 0, getWidth(), rule.getPrefHeight());
        var targets = items.all();
        if (targets.isEmpty()) {
            return;
        }
        var room = getWidth() - 2 * margin - gap * (targets.size() - 1);
        var wishes = targets.stream().mapToDouble(FootTarget::wish).toArray();
        var widths = shared(wishes, room);
        var x = margin;
        for (var i = 0; i < widths.length; i++) {
            Target.place(targets.get(i), x, inset, Math.floor(widths[i]), getHeight() - 2 * inset);
            x += widths[i] + gap;
        }
    }

    /// As equal as the words allow.
    static double[] shared(double[] wishes, double room) {
        var widths = wishes.clone();
        var total = Arrays.stream(wishes).sum();
        if (total >= room) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = wishes[i] * room / total;
            }
            return widths;
        }
        var level = room / wishes.length;
        for (var round = 0; round < wishes.length; round++) {
            var fixed = Arrays.stream(wishes).filter(limit(level).negate()).sum();
            var free = Arrays.stream(wishes).filter(limit(level)).count();
            level = free == 0 ? level : (room - fixed) / free;
        }
        for (var i = 0; i < widths.length; i++) {
            widths[i] = Math.max(wishes[i], level);
        }
        return widths;
    }

    private static DoublePredicate limit(double level) {
        return wish -> wish <= level;
    }
}

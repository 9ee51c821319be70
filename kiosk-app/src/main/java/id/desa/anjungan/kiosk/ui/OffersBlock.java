package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// What can be done here, in one quiet row on the cloth: nothing to touch.
final class OffersBlock extends Block<Part.Offers> {
    private final Pool<Region> rules = new Pool<>(this, Region::new);
    private final Pool<Glyph> glyphs = new Pool<>(this, Glyph::new);
    private final Pool<Words> labels = new Pool<>(this, Words::new);

    OffersBlock() {
        super(Part.Offers.class);
    }

    @Override
    void draw(Part.Offers shown, Look worn) {
        var palette = worn.palette();
        var count = shown.offers().size();
        rules.take(count)
                .forEach(rule ->
                        rule.setBackground(Surface.flat(palette.onCloth().deriveColor(0, 1, 1, 0.22), 0)));
        glyphs.take(count);
        labels.take(count);
        for (var i = 0; i < count; i++) {
            var offer = shown.offers().get(i);
            glyphs.all().get(i).duotone(offer.icon(), palette.accent());
            labels.all().get(i).say(offer.label());
            labels.all().get(i).wear(Type.STRONG, worn, palette.onCloth(), TextAlignment.CENTER);
        }
    }

    private double cell(double width) {
        return (width - look().px(24) * (labels.all().size() - 1))
                / Math.max(1, labels.all().size());
    }

    @Override
    double least(double width) {
        var words = labels.all().stream()
                .mapToDouble(label -> label.heightAt(cell(width)))
                .max()
                .orElse(0);
        return look().gap(30) + look().px(60) + look().gap(12) + words;
    }

    @Override
    boolean crowded(double width) {
        return labels.all().stream().anyMatch(label -> label.breaksAt(cell(width)));
    }

    @Override
    protected void layoutChildren() {
        var cell = cell(getWidth());
        for (var i = 0; i < labels.all().size(); i++) {
            var x = i * (cell + look().px(24));
            var icon = look().px(60);
            place(rules.all().get(i), x, 0, cell, look().px(2));
            place(glyphs.all().get(i), x + (cell - icon) / 2, look().gap(30), icon, icon);
            var label = labels.all().get(i);
            place(label, x, look().gap(30) + icon + look().gap(12), cell, label.heightAt(cell));
        }
    }
}

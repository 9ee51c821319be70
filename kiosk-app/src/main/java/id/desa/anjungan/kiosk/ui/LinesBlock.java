package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Sentences with an icon each, on a paper card.
final class LinesBlock extends Block<Part.Lines> {
    private final Words heading = new Words();
    private final Pool<Region> wells = new Pool<>(this, Region::new);
    private final Pool<Glyph> glyphs = new Pool<>(this, Glyph::new);
    private final Pool<Words> texts = new Pool<>(this, Words::new);
    private double pad;
    private double air;
    private double icon;
    private double between;

    LinesBlock() {
        super(Part.Lines.class);
        getChildren().add(heading);
    }

    @Override
    void draw(Part.Lines shown, Look worn) {
        var palette = worn.palette();
        pad = worn.gap(40);
        air = Math.max(worn.px(8), worn.gap(26));
        icon = worn.px(worn.compact() ? 44 : 64);
        between = worn.gap(28);
        setBackground(Surface.raised(
                palette.paper(), palette.line(), palette.edge(), worn.px(palette.stroke()), 0, worn.px(36)));
        heading.say(shown.heading());
        heading.wear(Type.CARD, worn, palette.ink(), TextAlignment.LEFT);
        var count = shown.lines().size();
        wells.take(count)
                .forEach(well ->
                        well.setBackground(Surface.flat(palette.neutral().ground(), worn.px(18))));
        glyphs.take(count);
        texts.take(count);
        for (var i = 0; i < count; i++) {
            var line = shown.lines().get(i);
            glyphs.all().get(i).duotone(line.icon(), palette.neutral().words());
            glyphs.all().get(i).toFront();
            texts.all().get(i).say(line.text());
            texts.all().get(i).wear(Type.BODY, worn, palette.ink(), TextAlignment.LEFT);
        }
    }

    private double room(double width) {
        return width - 2 * pad - icon - between;
    }

    private double head(double width) {
        return heading.empty() ? 0 : heading.heightAt(width - 2 * pad) + air * 0.8;
    }

    private double lineTall(int i, double width) {
        return Math.max(icon, texts.all().get(i).heightAt(room(width)));
    }

    @Override
    double least(double width) {
        var tall = 2 * pad + head(width) + air * Math.max(0, texts.all().size() - 1);
        for (var i = 0; i < texts.all().size(); i++) {
            tall += lineTall(i, width);
        }
        return tall;
    }

    @Override
    double most(double width) {
        return least(width) + texts.all().size() * look().px(look().metrics().portrait() ? 52 : 34);
    }

    @Override
    boolean crowded(double width) {
        return texts.all().stream().anyMatch(text -> text.breaksAt(room(width)));
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var extra = (getHeight() - least(width)) / Math.max(1, texts.all().size());
        place(heading, pad, pad, width - 2 * pad, heading.heightAt(width - 2 * pad));
        var y = pad + head(width) + extra / 2;
        for (var i = 0; i < texts.all().size(); i++) {
            var tall = lineTall(i, width);
            var text = texts.all().get(i).heightAt(room(width));
            place(wells.all().get(i), pad, y + (tall - icon) / 2, icon, icon);
            var inner = icon * 0.64;
            place(glyphs.all().get(i), pad + (icon - inner) / 2, y + (tall - inner) / 2, inner, inner);
            place(texts.all().get(i), pad + icon + between, y + (tall - text) / 2, room(width), text);
            y += tall + air + extra;
        }
    }
}

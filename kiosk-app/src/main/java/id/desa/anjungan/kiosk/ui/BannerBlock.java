package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Theme;
import javafx.scene.text.TextAlignment;

/// One message on a tinted card, with at most one button on its right, or below it where that is too narrow.
final class BannerBlock extends Block<Part.Banner> {
    private final Glyph glyph = new Glyph();
    private final Words title = new Words();
    private final Words text = new Words();
    private final BannerTarget button;
    private double pad;
    private double icon;

    BannerBlock(Touch touch) {
        super(Part.Banner.class);
        button = new BannerTarget(touch);
        getChildren().addAll(glyph, title, text);
    }

    @Override
    void draw(Part.Banner shown, Look worn) {
        var palette = worn.palette();
        var tint = palette.tint(shown.tone());
        pad = worn.gap(36);
        icon = shown.icon() == Icon.NONE ? 0 : worn.px(worn.compact() ? 56 : 80);
        title.say(shown.title());
        title.wear(Type.CARD, worn, tint.words(), TextAlignment.LEFT);
        text.say(shown.text());
        text.wear(Type.NOTE, worn, tint.words(), TextAlignment.LEFT);
        glyph.duotone(shown.icon(), tint.words());
        setBackground(Surface.outlined(tint.ground(), tint.line(), worn.px(palette.stroke()), worn.px(36)));
        getChildren().remove(button);
        shown.action().ifPresent(action -> {
            button.toned(tint);
            button.bear(action, worn);
            getChildren().add(button);
        });
    }

    private boolean beside(double width) {
        return part().action().isPresent()
                && width - 2 * pad - lead() - button.wish() - pad > title.line() * 0.55
                && !title.breaksAt(width - 2 * pad - lead() - button.wish() - pad);
    }

    private double lead() {
        return icon == 0 ? 0 : icon + pad * 0.8;
    }

    private double room(double width) {
        return width - 2 * pad - lead() - (beside(width) ? button.wish() + pad : 0);
    }

    private double words(double width) {
        return title.heightAt(room(width)) + (text.empty() ? 0 : look().px(4) + text.heightAt(room(width)));
    }

    @Override
    double least(double width) {
        var top = Math.max(icon, words(width));
        if (part().action().isEmpty()) {
            return top + 2 * pad;
        }
        return beside(width) ? Math.max(top, button.least()) + 2 * pad : top + pad * 0.7 + button.least() + 2 * pad;
    }

    @Override
    boolean crowded(double width) {
        return title.breaksAt(room(width)) || text.breaksAt(room(width));
    }

    @Override
    boolean live() {
        return part().action().isPresent();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var room = room(width);
        var tall = words(width);
        var block = part().action().isPresent() && !beside(width)
                ? getHeight() - 2 * pad - pad * 0.7 - button.least()
                : getHeight() - 2 * pad;
        var y = pad + (block - tall) / 2;
        place(glyph, pad, pad + (block - icon) / 2, icon, icon);
        place(title, pad + lead(), y, room, title.heightAt(room));
        place(text, pad + lead(), y + title.heightAt(room) + look().px(4), room, text.heightAt(room));
        if (part().action().isPresent()) {
            if (beside(width)) {
                place(
                        button,
                        width - pad - button.wish(),
                        (getHeight() - button.least()) / 2,
                        button.wish(),
                        button.least());
            } else {
                place(button, pad, getHeight() - pad - button.least(), width - 2 * pad, button.least());
            }
        }
    }

    /// The button on the tint, filled with its strong colour.
    private static final class BannerTarget extends Target {
        private final Words label = new Words();
        private Tint tint = Palette.of(Theme.LIGHT).neutral();
        private double pad;
        private double tall;

        BannerTarget(Touch touch) {
            super(touch);
            getChildren().add(label);
        }

        void toned(Tint next) {
            tint = next;
        }

        @Override
        void dress(Action worn, Look look, boolean pressed) {
            pad = look.px(40);
            tall = Math.max(look.px(112), look.metrics().text(Type.BUTTON) * 2);
            label.say(worn.label());
            label.wear(Type.BUTTON, look, tint.onStrong(), TextAlignment.CENTER);
            var edge = look.palette().stark() ? tint.strong() : tint.strong().darker();
            setBackground(Surface.raised(
                    pressed ? edge : tint.strong(), tint.strong(), edge, 0, pressed ? 0 : look.px(6), look.px(30)));
        }

        double wish() {
            return label.line() + 2 * pad;
        }

        double least() {
            return tall;
        }

        @Override
        protected void layoutChildren() {
            var height = label.heightAt(getWidth() - pad);
            place(label, pad / 2, (getHeight() - height) / 2 - 2, getWidth() - pad, height);
        }
    }
}

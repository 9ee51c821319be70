package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Icon;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/// Words on a tinted pill, with an icon before them.
final class PillLabel extends Pane {
    private final Glyph glyph = new Glyph();
    private final Words words = new Words();
    private double icon;
    private double padX;
    private double padY;

    PillLabel() {
        getChildren().addAll(glyph, words);
        setMouseTransparent(true);
    }

    void show(String text, Icon shown, Tint tint, Type type, Look look) {
        words.say(text);
        words.wear(type, look, tint.words(), TextAlignment.LEFT);
        icon = shown == Icon.NONE ? 0 : look.px(type.size() * 1.3);
        padX = look.px(type == Type.SMALL ? 24 : 30);
        padY = look.px(type == Type.SMALL ? 10 : 16);
        glyph.duotone(shown, tint.words());
        setVisible(!text.isEmpty());
        var radius = look.px(36);
        setBackground(
                look.palette().stark()
                        ? Surface.outlined(
                                tint.ground(),
                                tint.line(),
                                look.px(look.palette().stroke()),
                                radius)
                        : Surface.flat(tint.ground(), radius));
        requestLayout();
    }

    boolean empty() {
        return words.empty();
    }

    double wide() {
        return empty() ? 0 : words.line() + 2 * padX + lead();
    }

    double tall() {
        return tallAt(wide());
    }

    double tallAt(double width) {
        return empty() ? 0 : words.heightAt(width - 2 * padX - lead()) + 2 * padY;
    }

    boolean crowded(double width) {
        return words.breaksAt(width - 2 * padX - lead());
    }

    private double lead() {
        return icon == 0 ? 0 : icon + padX / 2;
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - 2 * padX - lead();
        var height = words.heightAt(room);
        Target.place(glyph, padX, (getHeight() - icon) / 2, icon, icon);
        Target.place(words, padX + lead(), (getHeight() - height) / 2, room, height);
    }
}

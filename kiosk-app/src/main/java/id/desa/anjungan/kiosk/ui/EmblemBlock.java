package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Part.Tone;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// One large icon: on a filled disc when something is done, on a tinted one otherwise, with a small badge at its foot.
final class EmblemBlock extends Block<Part.Emblem> {
    private final Region disc = new Region();
    private final Glyph glyph = new Glyph();
    private final Region halo = new Region();
    private final Glyph badge = new Glyph();

    EmblemBlock() {
        super(Part.Emblem.class);
        getChildren().addAll(disc, glyph, halo, badge);
    }

    @Override
    void draw(Part.Emblem shown, Look worn) {
        var palette = worn.palette();
        var tint = palette.tint(shown.tone());
        var filled = shown.tone() == Tone.DONE;
        var radius = worn.px(400);
        disc.setBackground(
                filled
                        ? Surface.flat(tint.strong(), radius)
                        : Surface.outlined(
                                shown.tone() == Tone.NEUTRAL || palette.stark()
                                        ? tint.ground()
                                        : palette.neutral().ground(),
                                palette.stark()
                                        ? tint.line()
                                        : palette.neutral().ground(),
                                worn.px(palette.stroke()),
                                radius));
        if (filled) {
            glyph.bold(shown.icon(), tint.onStrong());
        } else {
            glyph.duotone(shown.icon(), palette.neutral().words());
        }
        var marked = shown.badge().isPresent();
        halo.setVisible(marked);
        halo.setBackground(Surface.flat(palette.ground(), radius));
        badge.duotone(shown.badge().map(EmblemBlock::solid).orElse("NONE"), badgeColour(shown.tone(), palette));
    }

    private static Color badgeColour(Tone tone, Palette palette) {
        return palette.tint(tone == Tone.NEUTRAL ? Tone.ATTENTION : tone).strong();
    }

    private static String solid(Icon icon) {
        return switch (icon) {
            case WARNING -> "WARNING_FILL";
            case CHECK, SHIELD_CHECK -> "CHECK_FILL";
            case CLOCK, HOURGLASS -> "CLOCK_FILL";
            case LOCK -> "LOCK_FILL";
            default -> icon.name();
        };
    }

    @Override
    boolean emblem() {
        return true;
    }

    @Override
    double least(double width) {
        return look().px(look().compact() ? 120 : 176);
    }

    @Override
    double most(double width) {
        return Math.max(least(width), look().px(look().metrics().portrait() ? 264 : 240));
    }

    @Override
    protected void layoutChildren() {
        var side = Math.min(getHeight(), getWidth());
        var x = (getWidth() - side) / 2;
        var y = (getHeight() - side) / 2;
        place(disc, x, y, side, side);
        var inner = side * (part().tone() == Tone.DONE ? 0.54 : 0.58);
        place(glyph, x + (side - inner) / 2, y + (side - inner) / 2, inner, inner);
        var mark = side * 0.4;
        var corner = side * 0.66;
        var rim = mark * 1.16;
        place(halo, x + corner - (rim - mark) / 2, y + corner - (rim - mark) / 2, rim, rim);
        place(badge, x + corner, y + corner, mark, mark);
    }
}

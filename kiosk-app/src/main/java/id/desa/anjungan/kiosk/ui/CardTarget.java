package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// A choice: icon, title, a line about it, and a short badge. As a row (icon left), as a tile (icon above), or as a
/// slab in a narrow column (badge below).
final class CardTarget extends Target {
    private final Region well = new Region();
    private final Glyph glyph = new Glyph();
    private final Words title = new Words();
    private final Words subtitle = new Words();
    private final PillLabel badge = new PillLabel();
    private final Glyph caret = new Glyph();
    private Part.Card card = new Part.Card(Action.quiet("", "", Icon.NONE), "");
    private Form form = Form.ROW;
    private boolean tile;
    private boolean narrow;
    private boolean pictured = true;
    private double pad;
    private double air;
    private double iconSide;
    private double between;
    private double lines;
    private double caretSide;

    CardTarget(Touch touch) {
        super(touch);
        getChildren().addAll(well, glyph, title, subtitle, badge, caret);
    }

    enum Form {
        /// Icon left, words, badge right.
        ROW,
        /// A row with a large picture and large words, where there are few.
        GRAND,
        /// A row with little air, in a long list.
        LINE,
        /// Icon above the words.
        TILE,
        /// In a narrow column: icon left, the badge under the words.
        SLAB
    }

    void show(Part.Card next, Form wanted, boolean withIcon, Look look) {
        var icon = withIcon && next.action().icon() != Icon.NONE;
        var changed = !next.equals(card) || form != wanted || pictured != icon;
        card = next;
        form = wanted;
        tile = wanted == Form.TILE;
        narrow = wanted == Form.SLAB;
        pictured = icon;
        if (changed) {
            dress(next.action(), look, false);
            requestLayout();
        }
        bear(next.action(), look);
    }

    @Override
    void dress(Action worn, Look look, boolean pressed) {
        var palette = look.palette();
        var tint = palette.tint(card.tone());
        pad = look.gap(tile ? 32 : 36);
        air = form == Form.LINE ? look.gap(11) : pad;
        between = look.gap(tile ? 18 : 32);
        lines = look.px(4);
        iconSide = pictured ? look.px(look.compact() || form == Form.LINE ? 80 : form == Form.GRAND ? 124 : 96) : 0;
        title.say(worn.label());
        title.wear(
                form == Form.GRAND ? Type.H2 : Type.CARD,
                look,
                worn.enabled() ? palette.ink() : palette.second(),
                TextAlignment.LEFT);
        subtitle.say(card.subtitle());
        subtitle.wear(form == Form.GRAND ? Type.BODY : Type.NOTE, look, palette.second(), TextAlignment.LEFT);
        badge.show(card.badge(), Icon.NONE, tint, Type.SMALL, look);
        var shown = pictured;
        well.setVisible(shown);
        well.setBackground(Surface.outlined(
                tint.ground(), palette.stark() ? tint.line() : tint.ground(), look.px(palette.stroke()), look.px(26)));
        glyph.duotone(shown ? worn.icon() : Icon.NONE, tint.words());
        var open = !tile && !narrow && card.badge().isEmpty() && worn.enabled();
        caretSide = open ? look.px(44) : 0;
        caret.bold(open ? "CARET_RIGHT" : "NONE", palette.neutral().words());
        var fill = pressed ? palette.neutral().ground() : worn.enabled() ? palette.paper() : palette.ground();
        setBackground(Surface.raised(
                fill,
                pressed ? palette.neutral().strong() : palette.line(),
                palette.edge(),
                look.px(palette.stroke()),
                pressed ? 0 : look.px(5),
                look.px(36)));
    }

    double least(double width) {
        var text = words(textWidth(width), width);
        if (tile) {
            return 2 * pad + head(width) + text;
        }
        return 2 * air + Math.max(iconSide, text);
    }

    boolean crowded(double width) {
        var room = textWidth(width);
        return title.breaksAt(room)
                || subtitle.breaksAt(room)
                || room < iconSide
                || (badgeBelow(width) && badge.crowded(Math.min(room, badge.wide())));
    }

    private double head(double outer) {
        var tall = Math.max(iconSide, badgeBelow(outer) ? 0 : badge.tall());
        return tall + (tall > 0 ? between : 0);
    }

    /// A badge that has no room beside the icon goes under the words.
    private boolean badgeBelow(double outer) {
        var beside = 2 * pad + iconSide + between + badge.wide();
        return !badge.empty() && (narrow || (tile && beside > outer));
    }

    private double words(double width, double outer) {
        var said = title.heightAt(width) + (subtitle.empty() ? 0 : lines + subtitle.heightAt(width));
        return said + (badgeBelow(outer) ? 2 * lines + badge.tallAt(Math.min(width, badge.wide())) : 0);
    }

    private double textWidth(double width) {
        var sides = 2 * pad;
        if (tile) {
            return width - sides;
        }
        var left = iconSide > 0 ? iconSide + between : 0;
        var right = badge.empty() ? caretSide : narrow ? 0 : badge.wide();
        return width - sides - left - (right > 0 ? right + between / 2 : 0);
    }

    @Override
    protected void layoutChildren() {
        var room = textWidth(getWidth());
        var height = title.heightAt(room);
        var all = words(room, getWidth());
        var x = tile || iconSide == 0 ? pad : pad + iconSide + between;
        var slack = getHeight() - least(getWidth());
        var y = tile ? pad + head(getWidth()) + slack * 0.62 : (getHeight() - all) / 2 - 2;
        var iconY = tile ? pad + slack * 0.25 : (getHeight() - iconSide) / 2 - 2;
        place(title, x, y, room, height);
        place(subtitle, x, y + height + lines, room, subtitle.heightAt(room));
        place(well, pad, iconY, iconSide, iconSide);
        var inner = iconSide * 0.6;
        place(glyph, pad + (iconSide - inner) / 2, iconY + (iconSide - inner) / 2, inner, inner);
        var badgeY = tile ? iconY + (iconSide - badge.tall()) / 2 : (getHeight() - badge.tall()) / 2 - 2;
        if (badgeBelow(getWidth())) {
            var wide = Math.min(room, badge.wide());
            place(badge, x, y + all - badge.tallAt(wide), wide, badge.tallAt(wide));
        } else {
            place(badge, getWidth() - pad - badge.wide(), badgeY, badge.wide(), badge.tall());
        }
        place(caret, getWidth() - pad - caretSide + lines, (getHeight() - caretSide) / 2 - 2, caretSide, caretSide);
    }
}

package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// The attract screen's heart: clock, date and news above (or left), and the breathing invitation below (or right).
final class HeroBlock extends Block<Part.Hero> {
    private static final double RING = 168;

    private final Words clock = new Words();
    private final Words date = new Words();
    private final Region glass = new Region();
    private final PillLabel when = new PillLabel();
    private final Words title = new Words();
    private final Words text = new Words();
    private final Region outer = new Region();
    private final Region inner = new Region();
    private final Region disc = new Region();
    private final Glyph hand = new Glyph();
    private final Words invitation = new Words();
    private final Words invitations = new Words();
    private final ParallelTransition breath;

    HeroBlock() {
        super(Part.Hero.class);
        getChildren().addAll(clock, date, glass, when, title, text, outer, inner, disc, hand, invitation, invitations);
        breath = new ParallelTransition(breathe(outer, 1.16), breathe(inner, 1.1));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                breath.stop();
            }
        });
    }

    private static ScaleTransition breathe(Region ring, double to) {
        var breathing = new ScaleTransition(Duration.millis(1700), ring);
        breathing.setFromX(1);
        breathing.setFromY(1);
        breathing.setToX(to);
        breathing.setToY(to);
        breathing.setAutoReverse(true);
        breathing.setCycleCount(Animation.INDEFINITE);
        breathing.setInterpolator(Interpolator.EASE_BOTH);
        return breathing;
    }

    @Override
    void draw(Part.Hero shown, Look worn) {
        var palette = worn.palette();
        var left = TextAlignment.LEFT;
        var unit = worn.metrics().unit();
        clock.say(shown.clock());
        clock.wear(Face.TABULAR_BOLD.at(clockSize(worn) * unit), -0.2, palette.onCloth(), left);
        date.say(shown.date());
        date.wear(Face.MEDIUM.at(worn.metrics().bandText(Type.H2)), 0, palette.onClothSecond(), left);
        notice(shown, worn);
        var veil = palette.stark() ? 0 : 0.07;
        outer.setBackground(Surface.flat(palette.onCloth().deriveColor(0, 1, 1, veil), worn.px(600)));
        inner.setBackground(Surface.flat(palette.onCloth().deriveColor(0, 1, 1, veil * 1.4), worn.px(600)));
        disc.setBackground(Surface.flat(palette.accent(), worn.px(600)));
        hand.bold("TAP_FILL", palette.onAccent());
        invitation.say(shown.invitation());
        invitations.say(shown.invitations());
        if (worn.motion()) {
            breath.play();
        } else {
            breath.stop();
        }
    }

    private void notice(Part.Hero shown, Look worn) {
        var palette = worn.palette();
        var has = shown.notice().isPresent();
        for (var node : List.of(glass, when, title, text)) {
            node.setVisible(has);
        }
        shown.notice().ifPresent(notice -> {
            when.show(notice.when(), Icon.CALENDAR, palette.attention(), Type.SMALL, worn);
            title.say(notice.title());
            title.wear(Type.H2, worn, palette.onCloth(), TextAlignment.LEFT);
            text.say(notice.text());
            text.wear(Type.BODY, worn, palette.onClothSecond(), TextAlignment.LEFT);
            var white = palette.onCloth();
            glass.setBackground(Surface.outlined(
                    palette.stark() ? palette.cloth() : palette.cloth().interpolate(white, 0.14),
                    palette.stark() ? white : palette.cloth().interpolate(white, 0.34),
                    worn.px(palette.stroke()),
                    worn.px(36)));
        });
    }

    private static double clockSize(Look look) {
        return look.metrics().canvas().small() ? 160 : look.compact() ? 190 : Type.HERO.size();
    }

    private boolean wide() {
        return !look().metrics().portrait();
    }

    private double column(double width) {
        return wide() ? (width - look().px(96)) / 2 : width;
    }

    /// As large as one line allows, within reason.
    private void dressInvitation(double width) {
        var size = 88.0;
        do {
            var font = Face.BOLD.at(size * look().metrics().unit());
            invitation.wear(font, -0.1, look().palette().onCloth(), TextAlignment.CENTER);
            size -= 4;
        } while (size > 60 && invitation.line() > width);
        var small = look().metrics().text(Type.BODY);
        do {
            invitations.wear(Face.MEDIUM.at(small), 0, look().palette().onClothSecond(), TextAlignment.CENTER);
            small -= 1;
        } while (small > look().metrics().text(Type.BODY) * 0.75 && invitations.line() > width);
    }

    private double news(double width) {
        if (part().notice().isEmpty()) {
            return 0;
        }
        var pad = look().gap(44);
        var room = width - 2 * pad;
        return 2 * pad + when.tall() + look().gap(22) + title.heightAt(room) + look().px(6) + text.heightAt(room);
    }

    private double above(double width) {
        return clock.heightAt(width)
                + date.heightAt(width)
                + (part().notice().isEmpty() ? 0 : look().gap(64) + news(width));
    }

    private double below(double width) {
        dressInvitation(width);
        return ring() + look().gap(28) + invitation.heightAt(width) + look().gap(8) + invitations.heightAt(width);
    }

    /// The disc with the least its rings need.
    private double ring() {
        return look().px(RING) * (look().compact() ? 1.6 : 2.0);
    }

    @Override
    double least(double width) {
        var column = column(width);
        return wide() ? Math.max(above(column), below(column)) : above(column) + look().gap(32) + below(column);
    }

    @Override
    double most(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    boolean crowded(double width) {
        return invitation.breaksAt(column(width)) || title.breaksAt(column(width) - 2 * look().gap(44));
    }

    @Override
    protected void layoutChildren() {
        var column = column(getWidth());
        var above = above(column);
        var below = below(column);
        if (wide()) {
            placeAbove(0, (getHeight() - above) / 2, column);
            placeBelow(getWidth() - column, 0, column, getHeight(), below);
        } else {
            placeAbove(0, 0, column);
            placeBelow(0, above, column, getHeight() - above, below);
        }
    }

    private void placeAbove(double x, double top, double width) {
        var y = top;
        place(clock, x - look().px(6), y, width, clock.heightAt(width));
        y += clock.heightAt(width);
        place(date, x, y, width, date.heightAt(width));
        y += date.heightAt(width) + look().gap(64);
        var pad = look().gap(44);
        var room = width - 2 * pad;
        place(glass, x, y, width, news(width));
        y += pad;
        place(when, x + pad, y, when.wide(), when.tall());
        y += when.tall() + look().gap(22);
        place(title, x + pad, y, room, title.heightAt(room));
        y += title.heightAt(room) + look().px(6);
        place(text, x + pad, y, room, text.heightAt(room));
    }

    private void placeBelow(double x, double top, double width, double height, double needed) {
        var spare = height - needed;
        var zone = ring() + (wide() ? Math.min(spare, look().px(60)) : spare * 0.86);
        var first = wide() ? top + (height - needed - (zone - ring())) / 2 : top;
        var discSide = look().px(look().compact() ? RING * 0.84 : RING);
        var outerSide = Math.min(zone / 1.16, discSide * 2.4);
        var middleX = x + width / 2;
        var middleY = first + zone / 2 + (wide() ? 0 : spare * 0.06);
        around(outer, middleX, middleY, outerSide);
        around(inner, middleX, middleY, (outerSide + discSide) / 2);
        around(disc, middleX, middleY, discSide);
        around(hand, middleX, middleY, discSide * 0.5);
        var y = first + zone + look().gap(28);
        place(invitation, x, y, width, invitation.heightAt(width));
        y += invitation.heightAt(width) + look().gap(8);
        place(invitations, x, y, width, invitations.heightAt(width));
    }

    private static void around(Region node, double x, double y, double side) {
        place(node, x - side / 2, y - side / 2, side, side);
    }
}

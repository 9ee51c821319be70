package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Theme;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Crest, village and clock: quiet, nothing to touch. On the attract screen it lies on the cloth and leaves the clock
/// out.
final class HeaderBand extends Pane {
    private final Crest crest = new Crest();
    private final Words village = new Words();
    private final Words region = new Words();
    private final Words clock = new Words();
    private final Words date = new Words();
    private final Region rule = new Region();
    private Look look = Look.of(Theme.LIGHT, Canvas.PORTRAIT, Fit.TRIES.getFirst(), false);
    private boolean cloth;

    HeaderBand() {
        getChildren().addAll(crest, village, region, clock, date, rule);
        setMouseTransparent(true);
    }

    void show(Screen.Header header, boolean onCloth, Look worn) {
        look = worn;
        cloth = onCloth;
        var palette = worn.palette();
        var ink = onCloth ? palette.onCloth() : palette.ink();
        var second = onCloth ? palette.onClothSecond() : palette.second();
        var tall = worn.metrics().portrait();
        crest.wear(palette, onCloth);
        village.say(header.village());
        village.wear(Face.BOLD.at(size(onCloth ? 56 : tall ? 40 : 36)), -0.1, ink, TextAlignment.LEFT);
        region.say(header.region());
        region.wear(Face.MEDIUM.at(size(onCloth ? 31 : 25)), 0, second, TextAlignment.LEFT);
        clock.say(onCloth ? "" : header.clock());
        clock.wear(Face.TABULAR_BOLD.at(size(tall ? 52 : 46)), 0, ink, TextAlignment.RIGHT);
        date.say(onCloth ? "" : header.date());
        date.wear(Face.MEDIUM.at(size(tall ? 25 : 28)), 0, second, TextAlignment.RIGHT);
        rule.setBackground(Surface.flat(palette.line(), 0));
        rule.setVisible(!onCloth);
        setBackground(onCloth ? null : Surface.flat(palette.paper(), 0));
        requestLayout();
    }

    /// Band text follows the resident's wish a little.
    private double size(double design) {
        return Math.max(
                look.metrics().canvas().small() ? 13 : 10,
                look.metrics().bandText(Type.BODY) * design / Type.BODY.size());
    }

    @Override
    protected void layoutChildren() {
        var margin = look.metrics().margin();
        var crestTall = Math.min(getHeight() * (cloth ? 0.8 : 0.62), look.px(cloth ? 124 : 100));
        var crestWide = Crest.wide(crestTall);
        Target.place(crest, margin, (getHeight() - crestTall) / 2, crestWide, crestTall);
        var x = margin + crestWide + look.px(cloth ? 36 : 28);
        var right = layoutTime(margin);
        var room = right - x - look.px(24);
        var two = village.heightAt(room) + region.heightAt(room) <= getHeight() * 1.02;
        region.setVisible(two && region.line() <= room);
        var tall = village.heightAt(room) + (region.isVisible() ? region.heightAt(room) : 0);
        var y = (getHeight() - tall) / 2;
        Target.place(village, x, y, room, village.heightAt(room));
        Target.place(region, x, y + village.heightAt(room), room, region.heightAt(room));
        Target.place(rule, 0, getHeight() - look.px(2), getWidth(), look.px(2));
    }

    /// Clock over date on a tall screen, beside it on a wide one. Returns where they begin.
    private double layoutTime(double margin) {
        var end = getWidth() - margin;
        if (look.metrics().portrait()) {
            var tall = clock.heightAt(clock.line()) + date.heightAt(date.line());
            var y = (getHeight() - tall) / 2;
            Target.place(clock, end - clock.line(), y, clock.line(), clock.heightAt(clock.line()));
            Target.place(
                    date, end - date.line(), y + clock.heightAt(clock.line()), date.line(), date.heightAt(date.line()));
            return end - Math.max(clock.line(), date.line());
        }
        var clockTall = clock.heightAt(clock.line());
        Target.place(clock, end - clock.line(), (getHeight() - clockTall) / 2, clock.line(), clockTall);
        var dateEnd = end - clock.line() - look.px(32);
        var dateTall = date.heightAt(date.line());
        Target.place(date, dateEnd - date.line(), (getHeight() - dateTall) / 2, date.line(), dateTall);
        return dateEnd - date.line();
    }
}

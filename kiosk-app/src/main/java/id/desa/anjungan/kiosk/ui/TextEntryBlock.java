package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The field of a free text, its caret after the last letter, and suggestions under it.
final class TextEntryBlock extends Block<Part.TextEntry> {
    private static final double STEP = 0.07;
    private static final double SMALLEST = 0.7;

    private final Region field = new Region();
    private final Words prefix = new Words();
    private final Words value = new Words();
    private final Region caret = new Region();
    private final Pool<ChipTarget> chips;
    private double pad;

    TextEntryBlock(Touch touch) {
        super(Part.TextEntry.class);
        getChildren().addAll(field, prefix, value, caret);
        chips = new Pool<>(this, () -> new ChipTarget(touch));
    }

    @Override
    void draw(Part.TextEntry shown, Look worn) {
        var palette = worn.palette();
        pad = worn.gap(40);
        prefix.say(shown.prefix());
        wear(1);
        caret.setBackground(Surface.flat(palette.attention().strong(), worn.px(3)));
        field.setBackground(
                Surface.outlined(palette.paper(), palette.primary(), worn.px(palette.stroke() + 2), worn.px(30)));
        var targets = chips.take(shown.suggestions().size());
        for (var i = 0; i < targets.size(); i++) {
            targets.get(i).bear(shown.suggestions().get(i), worn);
        }
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-' || c == ' ');
    }

    private void wear(double share) {
        var palette = look().palette();
        prefix.wear(Face.SEMIBOLD.at(size(share)), 0, palette.second(), TextAlignment.LEFT);
        if (part().value().isEmpty()) {
            value.wear(Type.BODY, look(), palette.second(), TextAlignment.LEFT);
        } else {
            value.wear(font(share), 0, palette.ink(), TextAlignment.LEFT);
        }
    }

    private double size(double share) {
        return look().metrics().text(Type.H2) * share;
    }

    private Font font(double share) {
        return (digitsOnly(part().value()) ? Face.TABULAR_SEMIBOLD : Face.SEMIBOLD).at(size(share));
    }

    private double lead() {
        return prefix.empty() ? 0 : prefix.line() + look().px(14);
    }

    private double room(double width) {
        return width - 2 * pad - lead() - look().px(10);
    }

    /// What is long gets smaller letters, and its prefix with it; then it goes on in a second line.
    private void fitValue(double width) {
        var typed = part().value();
        value.say(typed.isEmpty() ? part().placeholder() : typed);
        wear(1);
        for (var share = 1 - STEP; share > SMALLEST && breaks(room(width)); share -= STEP) {
            wear(share);
        }
        if (!typed.isEmpty() && breaks(room(width))) {
            value.say(Folding.behind("./:@ -", typed, value.font(), room(width)));
        }
    }

    /// A number or an address is one word, whatever signs are in it.
    private boolean breaks(double room) {
        return Arrays.stream(value.said().split(" ", -1)).anyMatch(word -> Words.width(word, value.font()) > room);
    }

    private double fieldTall(double width) {
        fitValue(width);
        return Math.max(
                look().px(look().metrics().canvas().small() ? 104 : 144), value.heightAt(room(width)) + pad * 1.4);
    }

    /// Chips flow into lines; returns the height they take. Places them when told to.
    private double flow(double width, double top, boolean place) {
        var gap = Math.max(look().px(16), look().gap(20));
        var x = 0.0;
        var y = top;
        var line = 0.0;
        for (var chip : chips.all()) {
            var wide = Math.min(width, Math.max(chip.wish(), look().px(120)));
            if (x > 0 && x + wide > width) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            var tall = chip.least(wide);
            if (place) {
                place(chip, x, y, wide, tall);
            }
            line = Math.max(line, tall);
            x += wide + gap;
        }
        return y + line - top;
    }

    @Override
    double least(double width) {
        var under = chips.all().isEmpty() ? 0 : look().gap(22) + flow(width, 0, false);
        return fieldTall(width) + under;
    }

    @Override
    boolean crowded(double width) {
        return prefix.breaksAt(width / 2) || chips.all().stream().anyMatch(chip -> chip.crowded(width));
    }

    @Override
    boolean live() {
        return !part().suggestions().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var tall = fieldTall(width);
        place(field, 0, 0, width, tall);
        var room = room(width);
        var text = value.heightAt(room);
        var before = prefix.heightAt(prefix.line());
        var top = (tall - (part().value().isEmpty() ? before : text)) / 2; // beside the first line
        place(prefix, pad, top, prefix.line(), before);
        place(value, pad + lead(), (tall - text) / 2, room, text);
        var end = part().value().isEmpty() ? new double[] {0, 0} : value.end(room);
        var high = value.lineTall();
        var y = part().value().isEmpty() ? (tall - high) / 2 : (tall - text) / 2 + end[1];
        place(
                caret,
                pad + lead() + (part().value().isEmpty() ? -look().px(10) : end[0] + look().px(4)),
                y,
                look().px(5),
                high);
        flow(width, tall + look().gap(22), true);
    }
}

package id.desa.anjungan.kiosk.ui;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Text that wraps and is never shortened. It knows the height it needs at a width, and whether a word would break
/// there. Measuring never touches what is drawn: a kept node that was only asked stays as it was placed.
final class Words extends Region {
    /// From here on a word with strokes is a number such as `500.2.2.4/010/99.01.01.2001/XI/2026`: it stays whole.
    private static final int LONG_NUMBER = 16;

    private final Text text = new Text();
    private final Text ruler = new Text();
    private final Map<Double, Double> heights = new HashMap<>();
    private String said = "";
    private String widestFor = "";
    private Font widestIn = Font.getDefault();
    private double widest;
    private double oneLine;

    Words() {
        text.setTextOrigin(VPos.TOP);
        ruler.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        setVisible(false);
        getChildren().add(text);
        setMouseTransparent(true);
    }

    void say(String words) {
        if (!words.equals(said)) {
            said = words;
            text.setText(words);
            ruler.setText(words);
            setVisible(!words.isEmpty());
            changed();
        }
    }

    String said() {
        return said;
    }

    void wear(Type type, Look look, Paint colour, TextAlignment alignment) {
        wear(look.font(type), type.leading(), colour, alignment);
    }

    void wear(Font font, double leading, Paint colour, TextAlignment alignment) {
        var spacing = leading * font.getSize();
        text.setFill(colour);
        if (!font.equals(text.getFont()) || spacing != text.getLineSpacing() || alignment != text.getTextAlignment()) {
            for (var worn : List.of(text, ruler)) {
                worn.setFont(font);
                worn.setLineSpacing(spacing);
                worn.setTextAlignment(alignment);
            }
            changed();
        }
    }

    private void changed() {
        heights.clear();
        requestLayout();
    }

    Font font() {
        return text.getFont();
    }

    void paint(Paint colour) {
        text.setFill(colour);
    }

    boolean empty() {
        return said.isEmpty();
    }

    double heightAt(double width) {
        return empty() ? 0 : heights.computeIfAbsent(Math.ceil(width), wide -> Math.ceil(tallAt(wide)));
    }

    private double tallAt(double width) {
        ruler.setWrappingWidth(width);
        return ruler.getLayoutBounds().getHeight();
    }

    /// The width of it all in one line.
    double line() {
        measure();
        return oneLine;
    }

    /// The width of words in one line of a font.
    static double width(String words, Font font) {
        var probe = new Text(words);
        probe.setFont(font);
        return Math.ceil(probe.getLayoutBounds().getWidth()) + 1;
    }

    /// The height of one line.
    double lineTall() {
        return text.getFont().getSize() * 1.26;
    }

    /// The width of its widest word.
    double widest() {
        measure();
        return widest;
    }

    /// Whether some single word is wider than this.
    boolean breaksAt(double width) {
        measure();
        return widest > Math.ceil(width);
    }

    /// Centred lines of about the same length: the narrowest width that needs no further line.
    private double balanced(double full) {
        if (line() <= full) {
            return full;
        }
        var tall = tallAt(full);
        var narrow = full / 2;
        var wide = full;
        while (wide - narrow > 8) {
            var middle = Math.ceil((wide + narrow) / 2);
            if (tallAt(middle) > tall || widest > middle) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return Math.ceil(wide);
    }

    /// Where the next letter would stand: x and the top of its line.
    double[] end(double width) {
        ruler.setWrappingWidth(Math.ceil(width));
        var path = ruler.caretShape(ruler.getText().length(), true);
        for (var element : path) {
            if (element instanceof MoveTo move) {
                return new double[] {move.getX(), Math.max(0, move.getY())};
            }
        }
        return new double[] {0, 0};
    }

    private void measure() {
        if (text.getText().equals(widestFor) && text.getFont().equals(widestIn)) {
            return;
        }
        widestFor = text.getText();
        widestIn = text.getFont();
        var probe = new Text(widestFor);
        probe.setFont(widestIn);
        oneLine = widestFor.isEmpty() ? 0 : Math.ceil(probe.getLayoutBounds().getWidth()) + 1;
        widest = 0;
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(widestFor);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            probe.setText(widestFor.substring(from, to).strip());
            widest = Math.max(widest, Math.ceil(probe.getLayoutBounds().getWidth()));
        }
        for (var word : widestFor.split("\\s", -1)) {
            if (word.length() > LONG_NUMBER && word.indexOf('/') >= 0) {
                widest = Math.max(widest, width(word, widestIn));
            }
        }
    }

    /// How the letters stand now: for checks.
    Standing standing() {
        return new Standing(
                text.getLayoutX(),
                text.getWrappingWidth(),
                text.getTextAlignment(),
                text.getFont().getSize());
    }

    record Standing(double x, double wrapping, TextAlignment alignment, double size) {}

    @Override
    protected void layoutChildren() {
        var full = Math.ceil(getWidth());
        var centred = text.getTextAlignment() == TextAlignment.CENTER && said.indexOf('\n') < 0;
        var wide = centred ? balanced(full) : full;
        text.setWrappingWidth(wide);
        text.relocate((getWidth() - wide) / 2, 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAt(width < 0 ? line() : width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return line();
    }
}

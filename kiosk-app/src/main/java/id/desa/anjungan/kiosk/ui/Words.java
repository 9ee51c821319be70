package id.desa.anjungan.kiosk.ui;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Text that wraps and is never shortened. It knows the height it needs at a width, and whether a word would break
/// there.
final class Words extends Region {
    private final Text text = new Text();
    private String widestFor = "";
    private Font widestIn = Font.getDefault();
    private double widest;
    private double oneLine;

    Words() {
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        getChildren().add(text);
        setMouseTransparent(true);
    }

    void say(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            setVisible(!words.isEmpty());
            requestLayout();
        }
    }

    String said() {
        return text.getText();
    }

    void wear(Type type, Look look, Paint colour, TextAlignment alignment) {
        wear(look.font(type), type.leading(), colour, alignment);
    }

    void wear(Font font, double leading, Paint colour, TextAlignment alignment) {
        text.setFont(font);
        text.setLineSpacing(leading * font.getSize());
        text.setFill(colour);
        text.setTextAlignment(alignment);
    }

    void paint(Paint colour) {
        text.setFill(colour);
    }

    boolean empty() {
        return text.getText().isEmpty();
    }

    double heightAt(double width) {
        if (empty()) {
            return 0;
        }
        text.setWrappingWidth(Math.ceil(width));
        return Math.ceil(text.getLayoutBounds().getHeight());
    }

    /// The width of it all in one line.
    double line() {
        measure();
        return oneLine;
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
    private void balance() {
        var tall = text.getLayoutBounds().getHeight();
        if (line() <= getWidth()) {
            return;
        }
        var narrow = getWidth() / 2;
        var wide = getWidth();
        while (wide - narrow > 8) {
            var middle = (wide + narrow) / 2;
            text.setWrappingWidth(Math.ceil(middle));
            if (text.getLayoutBounds().getHeight() > tall || widest > middle) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        text.setWrappingWidth(Math.ceil(wide));
    }

    /// Where the next letter would stand: x and the top of its line.
    double[] end(double width) {
        text.setWrappingWidth(Math.ceil(width));
        var path = text.caretShape(text.getText().length(), true);
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
    }

    @Override
    protected void layoutChildren() {
        text.setWrappingWidth(Math.ceil(getWidth()));
        if (text.getTextAlignment() == TextAlignment.CENTER && text.getText().indexOf('\n') < 0) {
            balance();
        }
        text.relocate((getWidth() - text.getWrappingWidth()) / 2, 0);
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

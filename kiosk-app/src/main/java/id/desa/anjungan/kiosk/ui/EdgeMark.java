package id.desa.anjungan.kiosk.ui;

import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Rotate;

/// A few letters running down the right edge, such as `DATA CONTOH`.
final class EdgeMark extends Region {
    private final Words words = new Words();

    EdgeMark() {
        getChildren().add(words);
        setMouseTransparent(true);
        words.getTransforms().add(new Rotate(90));
    }

    void show(String text, boolean onCloth, Look look) {
        var palette = look.palette();
        words.say(String.join("\u2009", text.split("")));
        var size = Math.max(11, look.metrics().unit() * 21);
        words.wear(Face.SEMIBOLD.at(size), 0, onCloth ? palette.onClothSecond() : palette.second(), TextAlignment.LEFT);
        setVisible(!text.isEmpty());
        requestLayout();
    }

    double deep() {
        return words.heightAt(words.line());
    }

    double tall() {
        return words.line();
    }

    @Override
    protected void layoutChildren() {
        Target.place(words, getWidth(), 0, words.line(), words.heightAt(words.line()));
    }
}

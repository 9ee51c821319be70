package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import javafx.scene.text.TextAlignment;

/// A sentence in the flow of the stage.
final class TextBlock extends Block<Part.Text> {
    private final Words words = new Words();
    private final TextAlignment alignment;

    TextBlock(Screen.Layout layout) {
        super(Part.Text.class);
        alignment = layout == Screen.Layout.STAGE ? TextAlignment.LEFT : TextAlignment.CENTER;
        getChildren().add(words);
    }

    @Override
    void draw(Part.Text shown, Look worn) {
        words.say(shown.text());
        words.wear(Type.BODY, worn, worn.palette().second(), alignment);
    }

    @Override
    double least(double width) {
        return words.heightAt(width);
    }

    @Override
    boolean crowded(double width) {
        return words.breaksAt(width);
    }

    @Override
    boolean light() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        place(words, 0, 0, getWidth(), words.heightAt(getWidth()));
    }
}

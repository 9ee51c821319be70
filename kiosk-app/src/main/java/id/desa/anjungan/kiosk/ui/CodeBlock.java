package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import javafx.scene.text.TextAlignment;

/// A small sign with a code to read to an officer.
final class CodeBlock extends Block<Part.Code> {
    private final Words label = new Words();
    private final Words code = new Words();
    private final boolean centred;

    CodeBlock(Screen.Layout layout) {
        super(Part.Code.class);
        centred = layout != Screen.Layout.STAGE;
        getChildren().addAll(label, code);
    }

    @Override
    void draw(Part.Code shown, Look worn) {
        label.say(shown.label());
        label.wear(Type.NOTE, worn, worn.palette().second(), TextAlignment.LEFT);
        code.say(shown.code());
        code.wear(Type.FIGURES, worn, worn.palette().ink(), TextAlignment.LEFT);
    }

    private boolean oneLine(double width) {
        return label.line() + code.line() + look().px(16) <= width;
    }

    @Override
    double least(double width) {
        return oneLine(width)
                ? Math.max(label.heightAt(width), code.heightAt(width))
                : label.heightAt(width) + code.heightAt(width);
    }

    @Override
    boolean light() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        if (!oneLine(width)) {
            place(label, 0, 0, width, label.heightAt(width));
            place(code, 0, label.heightAt(width), width, code.heightAt(width));
            return;
        }
        var all = label.line() + code.line() + look().px(16);
        var x = centred ? (width - all) / 2 : 0;
        var drop = code.heightAt(code.line()) - label.heightAt(label.line());
        place(label, x, drop * 0.7, label.line(), label.heightAt(label.line()));
        place(code, x + label.line() + look().px(16), 0, code.line(), code.heightAt(code.line()));
    }
}

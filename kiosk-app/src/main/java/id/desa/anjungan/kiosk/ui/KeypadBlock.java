package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import java.util.ArrayList;
import java.util.List;

/// Ten digits, three a row; the corner on the left of 0, delete on its right.
final class KeypadBlock extends Block<Part.Keypad> {
    private final List<KeyTarget> keys = new ArrayList<>();

    KeypadBlock(Touch touch) {
        super(Part.Keypad.class);
        for (var i = 0; i < 12; i++) {
            keys.add(new KeyTarget(touch, Type.KEY));
        }
        getChildren().addAll(keys);
    }

    @Override
    void draw(Part.Keypad shown, Look worn) {
        for (var i = 0; i < 9; i++) {
            keys.get(i).bear(digit(i + 1), worn);
        }
        keys.get(9).bear(shown.corner(), worn);
        keys.get(9).setVisible(!shown.corner().id().isEmpty());
        keys.get(10).bear(digit(0), worn);
        keys.get(11).bear(Action.quiet("key.delete", shown.deleteLabel(), Icon.BACKSPACE), worn);
    }

    private static Action digit(int digit) {
        return Action.quiet("key." + digit, String.valueOf(digit), Icon.NONE);
    }

    private double gap() {
        return Math.max(look().px(16), look().gap(22));
    }

    @Override
    double least(double width) {
        return 4 * Math.max(look().px(96), look().metrics().text(Type.KEY) * 1.3) + 3 * gap();
    }

    @Override
    double most(double width) {
        return Math.max(least(width), 4 * look().px(196) + 3 * gap());
    }

    @Override
    boolean crowded(double width) {
        var cell = (width - 2 * gap()) / 3;
        return keys.get(9).crowded(cell);
    }

    @Override
    boolean live() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        var width = (getWidth() - 2 * gap()) / 3;
        var height = (getHeight() - 3 * gap()) / 4;
        for (var i = 0; i < keys.size(); i++) {
            place(keys.get(i), i % 3 * (width + gap()), Math.floorDiv(i, 3) * (height + gap()), width, height);
        }
    }
}

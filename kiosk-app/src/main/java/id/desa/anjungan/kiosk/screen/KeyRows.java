package id.desa.anjungan.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which letter keys stand where: ten a row, or six a row in two halves on a small panel.
public final class KeyRows {
    /// @param units width in keys
    public record Key(Action action, double units, boolean function) {}

    private static final List<String> WHOLE = List.of("1234567890", "qwertyuiop", "asdfghjkl", "<zxcvbnm>", ".-/_',");
    private static final List<String> LEFT = List.of("12345", "qwert", "asdfg", "<zxcvb", "|_>");
    private static final List<String> RIGHT = List.of("67890-", "yuiop'", "hjkl/.", "<nm,", "|_>");

    private KeyRows() {}

    public static List<List<Key>> of(Part.Keyboard keyboard, boolean halves) {
        var rows = new ArrayList<List<Key>>();
        for (var row : halves ? keyboard.half() == 0 ? LEFT : RIGHT : WHOLE) {
            var keys = new ArrayList<Key>();
            row.chars().forEach(c -> keys.add(key((char) c, keyboard, halves)));
            rows.add(keys);
        }
        return rows;
    }

    /// Every key of both halves, row by row; a view leaves out those it does not show.
    static List<Action> actions(Part.Keyboard keyboard) {
        var actions = new ArrayList<Action>();
        of(keyboard, false).forEach(row -> row.forEach(key -> actions.add(key.action())));
        actions.add(key('|', keyboard, true).action());
        return actions;
    }

    private static Key key(char c, Part.Keyboard keyboard, boolean halves) {
        return switch (c) {
            case '<' -> new Key(Action.quiet("key.shift", "Shift", Icon.SHIFT), 1.5, true);
            case '>' -> new Key(Action.quiet("key.delete", "", Icon.BACKSPACE), 1.5, true);
            case '_' -> new Key(Action.quiet("key.space", keyboard.spaceLabel(), Icon.NONE), halves ? 3 : 5, false);
            case '|' ->
                new Key(
                        Action.quiet("key.half", "", keyboard.half() == 0 ? Icon.ARROW_RIGHT : Icon.ARROW_LEFT),
                        1.5,
                        true);
            default -> {
                var shown = String.valueOf(c);
                var label = keyboard.upper() ? shown.toUpperCase(Locale.ROOT) : shown;
                yield new Key(Action.quiet("key." + c, label, Icon.NONE), 1, false);
            }
        };
    }
}

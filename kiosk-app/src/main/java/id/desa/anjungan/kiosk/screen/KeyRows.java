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

    private static final List<String> CODE = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm>");
    private static final List<String> CODE_LEFT = List.of("12345", "qwert", "asdfg", "zxcvb", "|>");
    private static final List<String> CODE_RIGHT = List.of("67890", "yuiop", "hjkl", "nm", "|>");
    private static final List<String> ADDRESS = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm>", ".:-/");
    private static final List<String> ADDRESS_LEFT = List.of("12345", "qwert", "asdfg", "zxcvb", "|.:>");
    private static final List<String> ADDRESS_RIGHT = List.of("67890", "yuiop", "hjkl-", "nm/", "|.:>");
    private static final List<String> SECRET =
            List.of("1234567890", "qwertyuiop", "asdfghjkl", "<zxcvbnm>", "\u2261.-\u2423@_");
    private static final List<String> SECRET_LEFT = List.of("12345", "qwert", "asdfg", "<zxcvb", "|\u2261>");
    private static final List<String> SECRET_RIGHT = List.of("67890-", "yuiop.", "hjkl@_", "<nm\u2423", "|\u2261>");
    private static final List<String> SIGNS =
            List.of("1234567890", "!@#$%^&*()", "-_=+[]{}\\|", ";:'\",.?/`\u232b", "\u2261<\u2423>~");
    private static final List<String> SIGNS_LEFT = List.of("12345", "!@#$%^", "&*()-_", "=+[]{}", "\u21c6\u2261\u232b");
    private static final List<String> SIGNS_RIGHT =
            List.of("67890", "\\|;:'\"", ",.<>/?", "`~\u2423", "\u21c6\u2261\u232b");

    private KeyRows() {}

    private static List<String> rows(Part.Keyboard keyboard, boolean halves) {
        var left = keyboard.half() == 0;
        return switch (keyboard.signs()) {
            case FEW -> !halves ? WHOLE : left ? LEFT : RIGHT;
            case CODE -> !halves ? CODE : left ? CODE_LEFT : CODE_RIGHT;
            case ADDRESS -> !halves ? ADDRESS : left ? ADDRESS_LEFT : ADDRESS_RIGHT;
            case OFFERED -> !halves ? SECRET : left ? SECRET_LEFT : SECRET_RIGHT;
            case SHOWN -> !halves ? SIGNS : left ? SIGNS_LEFT : SIGNS_RIGHT;
        };
    }

    /// The letters' function keys by their mark in a row; signs are marked by characters no keyboard types.
    private static char function(char c, Part.Keyboard keyboard) {
        if (keyboard.signs() == Part.Keyboard.Signs.SHOWN) {
            return switch (c) {
                case '\u232b' -> '>';
                case '\u21c6' -> '|';
                case '\u2423', '\u2261' -> c;
                default -> 0;
            };
        }
        return switch (c) {
            case '<', '>', '|' -> c;
            case '_' -> keyboard.signs() == Part.Keyboard.Signs.OFFERED ? 0 : '\u2423';
            case '\u21c6' -> '|';
            case '\u2423', '\u2261' -> c;
            default -> 0;
        };
    }

    public static List<List<Key>> of(Part.Keyboard keyboard, boolean halves) {
        var rows = new ArrayList<List<Key>>();
        for (var row : rows(keyboard, halves)) {
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
        actions.add(key('\u21c6', keyboard, true).action());
        return actions;
    }

    private static Key key(char c, Part.Keyboard keyboard, boolean halves) {
        return switch (function(c, keyboard)) {
            case '<' -> new Key(Action.quiet("key.shift", "Shift", Icon.SHIFT), 1.5, true);
            case '>' -> new Key(Action.quiet("key.delete", "", Icon.BACKSPACE), 1.5, true);
            case '\u2261' -> new Key(Action.quiet("key.symbols", symbols(keyboard), Icon.NONE), 1.5, true);
            case '\u2423' ->
                new Key(Action.quiet("key.space", keyboard.spaceLabel(), Icon.NONE), space(keyboard, halves), false);
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

    private static String symbols(Part.Keyboard keyboard) {
        return keyboard.signs() == Part.Keyboard.Signs.SHOWN ? "abc" : "#+=";
    }

    private static double space(Part.Keyboard keyboard, boolean halves) {
        return switch (keyboard.signs()) {
            case FEW, CODE, ADDRESS -> halves ? 3 : 5;
            case OFFERED, SHOWN -> halves ? 1.5 : 4;
        };
    }
}

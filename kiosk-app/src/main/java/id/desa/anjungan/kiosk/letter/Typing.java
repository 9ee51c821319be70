package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.FormField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/// What each key does to an answer, and whether an answer does.
final class Typing {
    private static final int LONGEST_MONEY = 12;
    private static final int FIRST_YEAR = 1900;

    private Typing() {}

    /// The editor after a key; the same editor for an action that is no key of this field.
    static Editor key(FormField field, Editor editor, String action) {
        if (!action.startsWith("key.")) {
            return editor;
        }
        var key = action.substring(4);
        return switch (key) {
            case "delete" -> shorter(editor);
            case "clear" -> editor.now("", true);
            case "shift" -> editor.shifted();
            case "half" -> editor.turned();
            case "space" -> field.type() == FormField.Type.TEXT ? typed(field, editor, " ") : editor;
            default -> key.codePointCount(0, key.length()) == 1 ? typed(field, editor, key) : editor;
        };
    }

    private static Editor shorter(Editor editor) {
        var text = editor.typed();
        if (text.isEmpty()) {
            return editor;
        }
        var left = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        return editor.now(left, left.isEmpty());
    }

    private static Editor typed(FormField field, Editor editor, String character) {
        return switch (field.type()) {
            case TEXT -> letter(field, editor, character);
            case YEAR -> digit(editor, character, 4);
            case MONEY -> digit(editor, character, LONGEST_MONEY);
            case CHOICE, FAMILY_MEMBER -> editor;
        };
    }

    private static Editor letter(FormField field, Editor editor, String character) {
        var text = editor.typed();
        var blankHere = text.isEmpty() || text.endsWith(" ");
        if (text.length() >= field.maxLength() || (character.equals(" ") && blankHere)) {
            return editor;
        }
        var capital = editor.upper() ? character.toUpperCase(Locale.ROOT) : character;
        // Names come in words with capitals: Keripik Pisang Sari Uji.
        return editor.now(text + capital, character.equals(" ") && startsWords(text));
    }

    private static boolean startsWords(String text) {
        var word = text.substring(text.lastIndexOf(' ') + 1);
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static Editor digit(Editor editor, String character, int longest) {
        var text = editor.typed();
        var leadingZero = text.isEmpty() && character.equals("0");
        return character.matches("[0-9]") && text.length() < longest && !leadingZero
                ? editor.now(text + character, false)
                : editor;
    }

    /// Whether the answer may be sent; an optional question may stay empty.
    static boolean does(FormField field, String answer, Instant now) {
        var text = answer.strip();
        if (text.isEmpty()) {
            return !field.required();
        }
        return switch (field.type()) {
            case TEXT -> text.length() >= field.minLength() && text.length() <= field.maxLength();
            case YEAR -> year(text, now);
            case MONEY -> text.matches("[1-9][0-9]{0,11}");
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.key().equals(text));
            case FAMILY_MEMBER -> true;
        };
    }

    private static boolean year(String text, Instant now) {
        if (!text.matches("[0-9]{4}")) {
            return false;
        }
        var year = Integer.parseInt(text);
        return year >= FIRST_YEAR && year <= now.atOffset(ZoneOffset.ofHours(7)).getYear();
    }
}

package id.desa.anjungan.kiosk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");

    @Test
    void startsNamesWithACapitalAndKeepsTheCaseOfWordsAfterThem() {
        assertThat(typed(FormField.Type.TEXT, "warung", "space", "uji").typed()).isEqualTo("Warung Uji");
    }

    @Test
    void goesOnInSmallLettersAfterASmallWord() {
        var editor = key(FormField.Type.TEXT, Editor.with(""), "shift");
        for (var key : List.of("a", "space", "b")) {
            editor = key(FormField.Type.TEXT, editor, key);
        }
        assertThat(editor.typed()).isEqualTo("a b");
    }

    @Test
    void takesNoLeadingOrDoubleBlank() {
        assertThat(typed(FormField.Type.TEXT, "", "space", "a").typed()).isEqualTo("A");
        assertThat(key(FormField.Type.TEXT, Editor.with("a "), "space").typed()).isEqualTo("a ");
    }

    @Test
    void stopsAtTheLongestAnswer() {
        var editor = Editor.with("x".repeat(60));
        assertThat(key(FormField.Type.TEXT, editor, "a")).isEqualTo(editor);
    }

    @Test
    void deletesAndClears() {
        assertThat(key(FormField.Type.TEXT, Editor.with("ab"), "delete").typed())
                .isEqualTo("a");
        assertThat(key(FormField.Type.MONEY, Editor.with("150"), "clear").typed())
                .isEmpty();
        assertThat(key(FormField.Type.TEXT, Editor.with(""), "delete")).isEqualTo(Editor.with(""));
    }

    @Test
    void turnsTheHalvesOfASmallKeyboard() {
        assertThat(key(FormField.Type.TEXT, Editor.with(""), "half").half()).isEqualTo(1);
    }

    @Test
    void takesOnlyDigitsForMoneyAndYear() {
        assertThat(typed(FormField.Type.MONEY, "0x15", "", "00").typed()).isEqualTo("1500");
        assertThat(typed(FormField.Type.YEAR, "20199", "", "").typed()).isEqualTo("2019");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ab, false",
        "TEXT, abc, true",
        "TEXT, '', false",
        "YEAR, 2026, true",
        "YEAR, 2027, false",
        "YEAR, 1899, false",
        "YEAR, 19, false",
        "MONEY, 1500000, true",
        "MONEY, 0, false",
        "CHOICE, a, true",
        "CHOICE, z, false"
    })
    void knowsWhichAnswersDo(FormField.Type type, String answer, boolean does) {
        assertThat(Typing.does(field(type, true), answer, NOW)).isEqualTo(does);
    }

    @Test
    void takesNoAnswerToAnOptionalQuestion() {
        assertThat(Typing.does(field(FormField.Type.TEXT, false), "", NOW)).isTrue();
    }

    @Test
    void countsTheYearInTheVillageNotInGreenwich() {
        var newYear = Instant.parse("2026-12-31T17:30:00Z"); // half past midnight in Jakarta
        assertThat(Typing.does(field(FormField.Type.YEAR, true), "2027", newYear))
                .isTrue();
    }

    private static Editor typed(FormField.Type type, String first, String special, String then) {
        var editor = keys(type, Editor.with(""), first);
        return keys(type, special.isEmpty() ? editor : key(type, editor, special), then);
    }

    private static Editor keys(FormField.Type type, Editor before, String text) {
        var editor = before;
        for (var at = 0; at < text.length(); at++) {
            editor = key(type, editor, text.substring(at, at + 1));
        }
        return editor;
    }

    private static Editor key(FormField.Type type, Editor editor, String key) {
        return Typing.key(field(type, true), editor, "key." + key);
    }

    private static FormField field(FormField.Type type, boolean required) {
        return new FormField(
                "k",
                type,
                Words.of("?", "?"),
                Words.of("", ""),
                required,
                3,
                60,
                List.of(new FormField.Choice("a", Words.of("A", "A"))),
                List.of());
    }
}

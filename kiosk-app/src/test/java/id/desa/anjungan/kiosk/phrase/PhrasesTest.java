package id.desa.anjungan.kiosk.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private final Phrases phrases = Phrases.load();

    @Test
    void saysEverythingInIndonesianAndEnglish() {
        assertThat(withoutPlurals(Language.EN)).isEqualTo(withoutPlurals(Language.ID));
    }

    @Test
    void namesTheSamePlacesInEveryLanguage() {
        for (var language : Language.values()) {
            for (var key : phrases.keys(language)) {
                var of = key.replaceFirst("\\.one$", "");
                assertThat(places(phrases.say(language, key)))
                        .as("%s %s", language, key)
                        .isEqualTo(places(phrases.say(Language.ID, of)));
            }
        }
    }

    @Test
    void borrowsFromIndonesianWhatJavaneseDoesNotKnow() {
        assertThat(phrases.say(Language.JV, "printer.media-empty")).isEqualTo("Kertas printer habis");
        assertThat(phrases.say(Language.JV, "common.next")).isEqualTo("Lajengaken");
    }

    @Test
    void saysTheKnownPhrasesWordForWord() throws IOException {
        var known = knownPhrases();
        var checked = 0;
        for (var key : phrases.keys(Language.ID)) {
            var row = known.get(key);
            if (row != null) {
                for (var language : Language.values()) {
                    assertThat(phrases.say(language, key))
                            .as("%s %s", language, key)
                            .isEqualTo(row.get(language));
                }
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void hasNoJavaneseOrSundaneseOfItsOwnMaking() throws IOException {
        var known = knownPhrases().keySet();
        assertThat(known).containsAll(phrases.keys(Language.JV)).containsAll(phrases.keys(Language.SU));
    }

    @Test
    void keepsButtonsShort() {
        for (var language : List.of(Language.ID, Language.EN)) {
            for (var key : List.of("common.next", "print.reprint", "letter.begin", "confirm.send", "home.end")) {
                assertThat(phrases.say(language, key).split(" ")).as(key).hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void countsOneThingInEnglish() {
        assertThat(phrases.count(Language.EN, "home.ready", 1)).isEqualTo("1 letter ready to print");
        assertThat(phrases.count(Language.EN, "home.ready", 2)).isEqualTo("2 letters ready to print");
        assertThat(phrases.count(Language.ID, "home.ready", 1)).isEqualTo("1 surat siap dicetak");
    }

    private Set<String> withoutPlurals(Language language) {
        return phrases.keys(language).stream()
                .filter(key -> !key.endsWith(".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<Language, String>> knownPhrases() throws IOException {
        try (var in = PhrasesTest.class.getResourceAsStream("/phrases.csv")) {
            assertThat(in).isNotNull();
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var known = new HashMap<String, Map<Language, String>>();
            text.lines()
                    .skip(1)
                    .map(PhrasesTest::cells)
                    .forEach(cells -> known.put(
                            cells.get(0),
                            Map.of(
                                    Language.ID, cells.get(1),
                                    Language.JV, cells.get(2),
                                    Language.SU, cells.get(3),
                                    Language.EN, cells.get(4))));
            return known;
        }
    }

    /// One line of RFC 4180 without line breaks in cells.
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

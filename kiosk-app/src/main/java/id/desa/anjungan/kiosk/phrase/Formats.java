package id.desa.anjungan.kiosk.phrase;

import id.desa.anjungan.kiosk.screen.Language;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/// How times, dates and money are written in each language.
public final class Formats {
    private static final int LONGEST_GREETED = 28;

    private Formats() {}

    /// `09.41`; English writes `09:41`.
    public static String clock(Language language, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "HH.mm")
                .format(when);
    }

    /// `Sabtu, 21 November 2026`.
    public static String longDate(Language language, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", language.locale())
                .format(when);
    }

    /// `21 Nov 2026`.
    public static String shortDate(Language language, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(when);
    }

    /// `Rp 1.500.000`: rupiah are written the same way in all four languages.
    public static String rupiah(String digits) {
        return "Rp " + grouped(digits);
    }

    /// `1.500.000` of `1500000`.
    public static String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        return text.toString();
    }

    /// Whole minutes, rounded up: nobody should come back too early.
    public static long minutes(Duration duration) {
        return Math.max(1, (duration.toSeconds() + 59) / 60);
    }

    /// `TRI WAHYUNI` of the register as it is greeted: `Tri Wahyuni`; `H. ABDUL JA'FAR` is `H. Abdul
    /// Ja'far`. A very long name is greeted by its first words, at most 28 characters.
    public static String greeted(String name) {
        var first = new StringBuilder();
        for (var word : name.strip().splitWithDelimiters("\\s+", 0)) {
            if (!first.isEmpty() && first.length() + word.length() > LONGEST_GREETED) {
                break;
            }
            first.append(word);
        }
        return capitalized(first.toString().strip());
    }

    private static String capitalized(String name) {
        var text = new StringBuilder();
        var start = true;
        for (var at = 0; at < name.length(); at++) {
            var c = name.charAt(at);
            text.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return text.toString();
    }
}

package id.desa.anjungan.village.letter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spelling (ejaan): the register writes in capitals, a letter does not. Names of people stay as the register has
/// them.
final class Ejaan {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    private static final Set<String> ABBREVIATIONS =
            Set.of("DKI", "DI", "PNS", "TNI", "POLRI", "BUMN", "BUMD", "RT", "RW");

    private Ejaan() {}

    /// `PETANI/PEKEBUN` becomes `Petani/Pekebun`; text that is not all capitals is left as somebody wrote it.
    static String title(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        return WORD.matcher(text).replaceAll(word -> {
            var letters = word.group();
            return Matcher.quoteReplacement(
                    ABBREVIATIONS.contains(letters)
                            ? letters
                            : letters.substring(0, 1) + letters.substring(1).toLowerCase(Locale.ROOT));
        });
    }

    /// Keeps `RT 004`, `RW 003`, `No. 1` and `Rp 5.000` on one line.
    static String unbroken(String text) {
        return text.replaceAll("\\b(RT|RW|No\\.|Rp) (?=\\d)", "$1\u00A0");
    }

    /// A resident's phrase set into a sentence: `Pengajuan KUR.` becomes `pengajuan KUR`.
    static String phrase(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ").replaceAll("[.,;\\s]+$", "");
        var firstWord = text.split(" ", 2)[0];
        var acronym = firstWord.length() > 1 && firstWord.equals(firstWord.toUpperCase(Locale.ROOT));
        return text.isEmpty() || acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}

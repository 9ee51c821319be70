package id.desa.anjungan.village.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a village writes a letter number, such as `{kode}/{nomor,3}/{desa}/{bulan}/{tahun}`: `{nomor,3}` fills up with
/// zeros, `{bulan}` is a Roman numeral.
public record NomorFormat(String pattern) {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)(?:,([1-9]))?}");
    private static final Set<String> NAMES = Set.of("kode", "nomor", "desa", "bulan", "tahun");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    public NomorFormat {
        var strange =
                PART.matcher(pattern).results().map(found -> found.group(1)).filter(name -> !NAMES.contains(name));
        if (strange.findAny().isPresent()
                || PART.matcher(pattern).replaceAll("").contains("{")) {
            throw new IllegalArgumentException("a letter number is made of {kode} {nomor} {desa} {bulan} {tahun}");
        }
        if (!pattern.contains("{nomor") || !pattern.contains("{tahun}")) {
            throw new IllegalArgumentException("without {nomor} and {tahun}, a letter number would come twice");
        }
    }

    /// @param date the letter's, in the village's time zone
    public String write(String kode, long nomor, String desa, LocalDate date) {
        return PART.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "kode" -> kode;
                            case "nomor" -> padded(nomor, found.group(2));
                            case "desa" -> desa;
                            case "bulan" -> ROMAN.get(date.getMonthValue() - 1);
                            default -> String.valueOf(date.getYear());
                        }));
    }

    private static String padded(long nomor, @Nullable String width) {
        return width == null ? String.valueOf(nomor) : String.format(Locale.ROOT, "%0" + width + "d", nomor);
    }
}

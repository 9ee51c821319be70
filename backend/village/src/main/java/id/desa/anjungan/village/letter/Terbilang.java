package id.desa.anjungan.village.letter;

import java.util.Locale;

/// Whole numbers and money in Indonesian words, as a letter repeats an amount so that no digit can be added to it.
/// One is `se-` before belas, puluh, ratus and ribu, and `satu` before juta and above.
public final class Terbilang {
    private static final long TOO_MUCH = 1_000_000_000_000_000L;

    private static final String[] UNITS = {
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };

    private Terbilang() {}

    /// @param number from zero up to 999 trillion
    public static String words(long number) {
        if (number < 0 || number >= TOO_MUCH) {
            throw new IllegalArgumentException("number out of range");
        }
        return number == 0 ? "nol" : spell(number);
    }

    /// `Rp 1.500.000,00 (satu juta lima ratus ribu rupiah)`; the space after Rp does not break.
    public static String rupiah(long amount) {
        return "Rp\u00A0" + grouped(amount) + ",00 (" + words(amount) + " rupiah)";
    }

    static String grouped(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    private static String spell(long n) {
        if (n < 12) {
            return UNITS[(int) n];
        }
        if (n < 20) {
            return UNITS[(int) n - 10] + " belas";
        }
        if (n < 100) {
            return joined(UNITS[(int) (n / 10)] + " puluh", n % 10);
        }
        if (n < 1_000) {
            return joined(n < 200 ? "seratus" : UNITS[(int) (n / 100)] + " ratus", n % 100);
        }
        if (n < 1_000_000) {
            return joined(n < 2_000 ? "seribu" : spell(n / 1_000) + " ribu", n % 1_000);
        }
        if (n < 1_000_000_000) {
            return scaled(n, 1_000_000, "juta");
        }
        return n < 1_000_000_000_000L ? scaled(n, 1_000_000_000, "miliar") : scaled(n, 1_000_000_000_000L, "triliun");
    }

    private static String scaled(long n, long scale, String name) {
        return joined(spell(n / scale) + " " + name, n % scale);
    }

    private static String joined(String head, long rest) {
        return rest == 0 ? head : head + " " + spell(rest);
    }
}

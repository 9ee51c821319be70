package id.desa.anjungan.backend.api.fleet;

import java.util.Locale;

/// Crockford's base 32: no I, L, O or U, and whoever types them anyway is understood.
final class Crockford {
    static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /// In capitals, without gaps and dashes, with the letters that were meant.
    static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}

package id.desa.anjungan.village.officer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/// A user name as typed, without its case and outer spaces.
record UserName(String text) {
    private static final int LONGEST = 64;

    static UserName of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return new UserName(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /// What wrong tries are counted under: people type their password into the wrong field.
    String digest() {
        return Sha256.hex(text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "UserName[masked]";
    }
}

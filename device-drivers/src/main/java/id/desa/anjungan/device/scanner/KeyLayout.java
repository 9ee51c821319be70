package id.desa.anjungan.device.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the keys of a keyboard mean, by their numbers in linux/input-event-codes.h. A scanner that types has a layout
/// set in it too, and the two must agree. Indonesia types on the US layout.
public enum KeyLayout {
    US(
            "1234567890-=" + "qwertyuiop[]" + "asdfghjkl;'`" + "\\zxcvbnm,./" + "<",
            "!@#$%^&*()_+" + "QWERTYUIOP{}" + "ASDFGHJKL:\"~" + "|ZXCVBNM<>?" + ">",
            ""),
    ID(US.plain, US.shifted, US.third),
    FR(
            "&é\"'(-è_çà)=" + "azertyuiop^$" + "qsdfghjklmù²" + "*wxcvbn,;:!" + "<",
            "1234567890°+" + "AZERTYUIOP¨£" + "QSDFGHJKLM%²" + "µWXCVBN?./§" + ">",
            "\0~#{[|`\\^@]}" + "\0\0€\0\0\0\0\0\0\0\0¤");

    /// Numbers of the first and last key of each run of them: digits, upper letters, middle letters, lower letters, the
    /// 102nd key.
    private static final List<Integer> FIRST = List.of(2, 16, 30, 43, 86);

    private static final List<Integer> LAST = List.of(13, 27, 41, 53, 86);

    private static final int SPACE = 57;

    private final String plain;
    private final String shifted;
    private final String third;

    /// @param plain what each key of the runs below gives, in their order
    /// @param third with AltGr; `\0` where there is nothing
    KeyLayout(String plain, String shifted, String third) {
        this.plain = plain;
        this.shifted = shifted;
        this.third = third;
    }

    /// As written in a device's URI: `us`, `id`, `fr`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyLayout> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// The character of a key; 0 where it has none.
    char character(int key, boolean shift, boolean altGr) {
        if (key == SPACE) {
            return ' ';
        }
        var characters = altGr ? third : shift ? shifted : plain;
        var before = 0;
        for (var i = 0; i < FIRST.size(); i++) {
            if (key >= FIRST.get(i) && key <= LAST.get(i)) {
                var at = before + key - FIRST.get(i);
                return at < characters.length() ? characters.charAt(at) : 0;
            }
            before += LAST.get(i) - FIRST.get(i) + 1;
        }
        return 0;
    }
}

package id.desa.anjungan.village.account;

import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.register.Penduduk;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// PINs anybody would try first: a row of keys, a repeated digit, pair or half, digits of the own NIK, the birth date.
public final class WeakPin {
    private static final String UP = "01234567890";
    private static final String DOWN = "09876543210";
    private static final List<String> BIRTH_PATTERNS =
            List.of("ddMMyy", "yyMMdd", "MMddyy", "ddyyMM", "MMyyyy", "yyyyMM", "ddyyyy", "yyyydd");

    private WeakPin() {}

    public static boolean isWeak(Pin pin, Penduduk owner) {
        var digits = pin.digits();
        return UP.contains(digits)
                || DOWN.contains(digits)
                || repeats(digits)
                || owner.nik().digits().contains(digits)
                || isBirthDate(digits, owner.tanggalLahir());
    }

    private static boolean repeats(String digits) {
        return IntStream.of(1, 2, 3)
                .anyMatch(length -> digits.equals(digits.substring(0, length).repeat(digits.length() / length)));
    }

    private static boolean isBirthDate(String digits, LocalDate born) {
        return BIRTH_PATTERNS.stream()
                .anyMatch(pattern -> digits.equals(born.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT))));
    }
}

package id.desa.anjungan.kiosk.collect;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What people call a kiosk with an id such as `balai-desa-1`.
final class KioskNames {
    private KioskNames() {}

    static String of(String id) {
        return Arrays.stream(id.split("[-_ ]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" ", "Anjungan ", ""));
    }
}

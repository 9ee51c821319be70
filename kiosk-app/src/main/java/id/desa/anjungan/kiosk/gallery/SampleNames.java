package id.desa.anjungan.kiosk.gallery;

import java.util.Locale;

/// File names of constants.
final class SampleNames {
    private SampleNames() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

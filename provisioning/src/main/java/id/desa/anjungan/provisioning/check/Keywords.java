package id.desa.anjungan.provisioning.check;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words of notes.
final class Keywords {
    static final String NOT_THERE = "not-there";

    private Keywords() {}

    static String of(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Collection<? extends Enum<?>> several) {
        return several.stream().map(Keywords::of).sorted().collect(Collectors.joining(" "));
    }
}

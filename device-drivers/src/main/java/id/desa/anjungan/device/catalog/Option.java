package id.desa.anjungan.device.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Predicate;

/// An option a device's URI may carry.
///
/// @param write what may be written, as the end of a sentence
record Option(Predicate<String> allowed, String write) {
    static Option oneOf(Collection<String> words) {
        return new Option(words::contains, String.join(" or ", new TreeSet<>(words)));
    }

    static Option oneOf(String... words) {
        return oneOf(Arrays.asList(words));
    }

    static Option number(int least, int most) {
        return new Option(
                text -> text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most,
                "a number from " + least + " to " + most);
    }

    static Option matching(String pattern, String write) {
        return new Option(text -> text.matches(pattern), write);
    }
}

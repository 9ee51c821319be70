package id.desa.anjungan.kiosk.village;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a record that came over the wire has everything its type promises. JSON may leave out any field, and a null
/// where none can be would break a screen much later; so it is refused at the door.
final class Wholeness {
    private Wholeness() {}

    static boolean isWhole(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record parts ->
                Stream.of(parts.getClass().getRecordComponents()).allMatch(part -> isWhole(parts, part));
            case Collection<?> items -> items.stream().allMatch(Wholeness::isWhole);
            case Map<?, ?> map -> map.values().stream().allMatch(Wholeness::isWhole);
            default -> true;
        };
    }

    private static boolean isWhole(Record whole, RecordComponent part) {
        var value = value(whole, part);
        return value == null ? part.getAnnotatedType().isAnnotationPresent(Nullable.class) : isWhole(value);
    }

    private static @Nullable Object value(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a public record of the contract", impossible);
        }
    }
}

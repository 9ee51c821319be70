package id.desa.anjungan.village.reply;

import id.desa.anjungan.backend.api.Problem;
import java.util.function.Function;

/// What a service answers to a kiosk: the thing asked for, or a refusal the contract knows. Never an exception.
public sealed interface Reply<T> {
    record Given<T>(T value) implements Reply<T> {}

    record Refused<T>(Problem problem) implements Reply<T> {}

    default <R> Reply<R> then(Function<? super T, Reply<R>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T>(var problem) -> new Refused<>(problem);
        };
    }

    default <R> Reply<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Given<>(change.apply(value)));
    }
}

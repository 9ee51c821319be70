package id.desa.anjungan.backend.api.fleet;

import java.util.Optional;
import java.util.function.Function;

/// What came of reading a token.
public sealed interface TokenReading<T> {
    /// Signed by the right authority, whole, for this reader, in its time.
    record Genuine<T>(T token) implements TokenReading<T> {}

    record Refused<T>(Flaw because) implements TokenReading<T> {}

    default Optional<T> genuine() {
        return this instanceof Genuine<T>(var token) ? Optional.of(token) : Optional.empty();
    }

    default Optional<Flaw> flaw() {
        return this instanceof Refused<T>(var because) ? Optional.of(because) : Optional.empty();
    }

    /// Looks further into what is genuine.
    default <U> TokenReading<U> then(Function<T, TokenReading<U>> next) {
        return switch (this) {
            case Genuine<T>(var token) -> next.apply(token);
            case Refused<T>(var because) -> new Refused<>(because);
        };
    }
}

package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Problem;
import java.util.function.Function;

/// What came back from the village: its answer, its refusal, or nothing usable. Never an exception.
public sealed interface Answer<T> {
    record Ok<T>(T value) implements Answer<T> {}

    /// The backend understood and said no.
    record Refused<T>(Problem problem) implements Answer<T> {}

    /// No usable answer; nobody knows whether the backend did what was asked.
    record Unavailable<T>(Fault fault) implements Answer<T> {}

    enum Fault {
        /// No connection, or it broke.
        LINK_DOWN,
        TOO_SLOW,
        /// The backend answered 5xx without a problem document.
        SERVER_ERROR,
        /// HTML, half a body, wrong JSON: not the contract.
        NOT_THE_CONTRACT,
        /// A document whose SHA-256 is not the granted one.
        WRONG_DOCUMENT
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(change.apply(value));
            case Refused<T>(var problem) -> new Refused<>(problem);
            case Unavailable<T>(var fault) -> new Unavailable<>(fault);
        };
    }
}

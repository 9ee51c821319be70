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
        /// Somebody's log-in page answered in the village's place.
        PORTAL,
        /// Somebody answered under a certificate that is not the village's.
        UNTRUSTED,
        /// By the kiosk's clock the village's certificate is not valid yet, or no longer.
        CERTIFICATE_DATE,
        /// The backend answered 5xx without a problem document.
        SERVER_ERROR,
        /// HTML, half a body, wrong JSON: not the contract.
        NOT_THE_CONTRACT,
        /// A document whose SHA-256 is not the granted one, or leave to print another letter than was asked for.
        WRONG_DOCUMENT;

        /// Whether it keeps every call from the village, and not just this one.
        public boolean isOfTheLink() {
            return switch (this) {
                case LINK_DOWN, TOO_SLOW, PORTAL, UNTRUSTED, CERTIFICATE_DATE -> true;
                case SERVER_ERROR, NOT_THE_CONTRACT, WRONG_DOCUMENT -> false;
            };
        }
    }

    /// Goes on with the value where there is one.
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Refused<T>(var problem) -> new Refused<>(problem);
            case Unavailable<T>(var fault) -> new Unavailable<>(fault);
        };
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }
}

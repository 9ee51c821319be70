package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Tells one listener, on a thread of its own, what is laid on it and taken away.
public interface CardReader extends Device {
    void onCard(Consumer<CardEvent> listener);

    @Override
    PeripheralStatus status();

    sealed interface CardEvent {}

    /// A card that can be known again by its number.
    record Present(CardUid uid) implements CardEvent {}

    /// A card that answers with another number each time, so that nobody can be told by it.
    record NotEnrollable(Why why) implements CardEvent {
        public enum Why {
            /// ISO 14443-3 type A: four bytes that begin with 08.
            RANDOM_UID,
            /// ISO 14443-3 type B has no UID; the PUPI may change with each presentation.
            PUPI
        }
    }

    /// Something is there and no number can be had from it: laid askew, taken too soon, or none of ours.
    record Mute() implements CardEvent {}

    /// It is gone. A reader that only types cannot tell.
    record Removed() implements CardEvent {}
}

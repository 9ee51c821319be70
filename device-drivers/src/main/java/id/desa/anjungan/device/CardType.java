package id.desa.anjungan.device;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;

/// Which half of ISO 14443 a card speaks, and with it what its number is worth.
public enum CardType {
    A,
    B,
    /// Neither: ISO 15693, FeliCa, a contact card.
    OTHER;

    /// First byte of a number that a card of type A makes up anew each time (ISO 14443-3, four bytes only).
    private static final byte RANDOM = 0x08;

    /// What is told of a card that answered with this number.
    ///
    /// @param number first byte first; any length, a reader may answer anything
    public CardEvent telling(byte... number) {
        return switch (this) {
            case A -> ofTypeA(number);
            case B -> number.length == 0 ? new Mute() : new NotEnrollable(NotEnrollable.Why.PUPI);
            case OTHER -> new Mute();
        };
    }

    private static CardEvent ofTypeA(byte... number) {
        return switch (number.length) {
            case 4 -> number[0] == RANDOM ? new NotEnrollable(NotEnrollable.Why.RANDOM_UID) : known(number);
            case 7, 10 -> known(number);
            default -> new Mute();
        };
    }

    private static CardEvent known(byte... number) {
        return new Present(CardUid.of(number));
    }
}

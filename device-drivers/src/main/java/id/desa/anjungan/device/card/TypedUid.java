package id.desa.anjungan.device.card;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardUid;
import java.util.HexFormat;

/// How a reader that types writes a card's number: eight, fourteen or twenty hex digits, or four bytes as ten decimal
/// digits. Makers disagree which byte comes first.
public enum TypedUid {
    /// The card's first byte is the first, and counts most.
    MSB,
    /// The card's first byte is the last, and counts least.
    LSB;

    private static final int DECIMAL_DIGITS = 10;
    private static final long MOST = 0xFFFF_FFFFL;
    /// First of four bytes that a card makes up anew each time (ISO 14443-3).
    private static final String RANDOM = "08";

    CardEvent event(String typed) {
        if (typed.matches("[0-9]{" + DECIMAL_DIGITS + "}")) {
            var number = Long.parseLong(typed);
            return number > MOST ? new Mute() : of(HexFormat.of().toHexDigits((int) number));
        }
        return typed.matches("(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{14}|[0-9A-Fa-f]{20})") ? of(typed) : new Mute();
    }

    /// @param typed with the byte first that counts most
    private CardEvent of(String typed) {
        var bytes = HexFormat.of().parseHex(typed);
        var uid = this == MSB ? CardUid.of(bytes) : CardUid.of(reversed(bytes));
        return bytes.length == Integer.BYTES && uid.hex().startsWith(RANDOM)
                ? new NotEnrollable(NotEnrollable.Why.RANDOM_UID)
                : new Present(uid);
    }

    private static byte[] reversed(byte[] bytes) {
        var other = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return other;
    }
}

package id.desa.anjungan.device.card;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// Reads the number of a contactless card by the pseudo-APDUs of PC/SC part 3, section 3.2.2.1.3 ("Get Data"), and
/// tells its type by the ATR the reader made up for it, section 3.1.3.2.3.
final class Contactless {
    private static final int OK = 0x9000;
    private static final int HIGH_BYTE_WRONG_LENGTH = 0x6C;

    /// `3B 8F 80 01 80 4F 0C A0 00 00 03 06 SS`: a card without a language of its own, SS names its standard.
    private static final byte[] STORAGE = {
        0x3B, (byte) 0x8F, (byte) 0x80, 0x01, (byte) 0x80, 0x4F, 0x0C, (byte) 0xA0, 0x00, 0x00, 0x03, 0x06
    };

    /// `3B 88 80 01`, four bytes of application data, three of protocol info, one of MBLI: what a card of type B has.
    private static final byte[] EIGHT_HISTORICAL = {0x3B, (byte) 0x88, (byte) 0x80, 0x01};
    private static final int MBLI = 11;

    private Contactless() {}

    /// Something that takes a command and answers with its reply and status word.
    @FunctionalInterface
    interface Channel {
        byte[] transmit(byte... command) throws IOException;
    }

    static CardEvent read(byte[] atr, Channel card) throws IOException {
        var number = data(card, 0);
        if (number.isEmpty()) {
            return new Mute();
        }
        return type(atr, number.get().length, card).telling(number.get());
    }

    /// A number of 7 or 10 bytes is always of type A. Of four bytes it may be a PUPI, and then it is not
    /// trusted: a card of type A with an ATR like that of type B shows itself by its historical bytes,
    /// which type B has none of.
    private static CardType type(byte[] atr, int length, Channel card) throws IOException {
        if (startsWith(atr, STORAGE) && atr.length > STORAGE.length) {
            return storage(atr[STORAGE.length]);
        }
        var perhapsB = length == 4 && startsWith(atr, EIGHT_HISTORICAL) && atr.length > MBLI && (atr[MBLI] & 0x0F) == 0;
        return perhapsB && data(card, 1).isEmpty() ? CardType.B : CardType.A;
    }

    /// PC/SC part 3, supplement: 01 to 03 type A, 05 to 07 type B, 09 on ISO 15693 and others, 00 not told.
    private static CardType storage(byte standard) {
        return switch (standard) {
            case 0x00, 0x01, 0x02, 0x03 -> CardType.A;
            case 0x05, 0x06, 0x07 -> CardType.B;
            default -> CardType.OTHER;
        };
    }

    /// @param which 0 the number, 1 the historical bytes of a card of type A
    private static Optional<byte[]> data(Channel card, int which) throws IOException {
        var reply = card.transmit(getData(which, 0));
        if (reply.length == 2 && reply[0] == HIGH_BYTE_WRONG_LENGTH) {
            reply = card.transmit(getData(which, reply[1]));
        }
        if (reply.length < 2 || statusWord(reply) != OK) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(reply, reply.length - 2));
    }

    private static byte[] getData(int which, int length) {
        return new byte[] {(byte) 0xFF, (byte) 0xCA, (byte) which, 0x00, (byte) length};
    }

    private static int statusWord(byte... reply) {
        return ((reply[reply.length - 2] & 0xFF) << 8) | (reply[reply.length - 1] & 0xFF);
    }

    private static boolean startsWith(byte[] atr, byte... head) {
        return atr.length >= head.length && Arrays.equals(atr, 0, head.length, head, 0, head.length);
    }
}

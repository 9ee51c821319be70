package id.desa.anjungan.device.peer;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Cards as a contactless reader shows them: with the ATR it makes up for them, and its answers to "Get Data".
public final class Chips {
    private static final byte[] NO_SUCH_DATA = hex("6A81");
    private static final byte[] NO_SUCH_COMMAND = hex("6D00");
    private static final int UID = 0;
    private static final int HISTORICAL = 1;

    private Chips() {}

    /// A card of type A with nothing to say but its UID, as MIFARE Classic 1K.
    public static VirtualCard.Chip typeA(String uid) {
        return chip(storage("03"), hex(uid + "9000"), NO_SUCH_DATA);
    }

    /// A card of type A with a chip; its eight historical bytes look like those of type B.
    public static VirtualCard.Chip typeAWithChip(String uid) {
        return chip(atr("0011223344556670"), hex(uid + "9000"), hex("00112233445566709000"));
    }

    /// A card of type B with a chip, as an e-KTP of that kind would be.
    public static VirtualCard.Chip typeB(String pupi) {
        return chip(atr("0000000000817180"), hex(pupi + "9000"), NO_SUCH_DATA);
    }

    /// A memory of type B.
    public static VirtualCard.Chip memoryOfTypeB(String pupi) {
        return chip(storage("07"), hex(pupi + "9000"), NO_SUCH_DATA);
    }

    /// A tag of ISO 15693.
    public static VirtualCard.Chip vicinity(String uid) {
        return chip(storage("0B"), hex(uid + "9000"), NO_SUCH_DATA);
    }

    /// Answers this to everything.
    public static VirtualCard.Chip saying(String reply) {
        return chip(storage("03"), hex(reply), hex(reply));
    }

    /// Is pulled away while it is asked.
    public static VirtualCard.Chip pulledAway() {
        return chip(storage("03"), _ -> Optional.empty());
    }

    /// Wakes up with something that is no ATR.
    public static VirtualCard.Chip babbling() {
        return chip(hex("00"), _ -> Optional.of(NO_SUCH_COMMAND));
    }

    private static VirtualCard.Chip chip(byte[] atr, byte[] uid, byte[] historical) {
        return chip(atr, command -> Optional.of(answer(command, uid, historical)));
    }

    private static byte[] answer(byte[] command, byte[] uid, byte... historical) {
        if (command.length < 5 || command[0] != (byte) 0xFF || command[1] != (byte) 0xCA) {
            return NO_SUCH_COMMAND;
        }
        return switch (command[2]) {
            case UID -> uid;
            case HISTORICAL -> historical;
            default -> NO_SUCH_DATA;
        };
    }

    private interface Answers {
        Optional<byte[]> to(byte... command);
    }

    private static VirtualCard.Chip chip(byte[] atr, Answers answers) {
        return new VirtualCard.Chip() {
            @Override
            public byte[] atr() {
                return atr.clone();
            }

            @Override
            public Optional<byte[]> answer(byte... command) {
                return answers.to(command);
            }
        };
    }

    /// PC/SC part 3: RID of the PC/SC workgroup, standard, name (MIFARE Classic 1K), four bytes kept free.
    private static byte[] storage(String standard) {
        return checked("3B8F8001804F0CA000000306" + standard + "000100000000");
    }

    private static byte[] atr(String historical) {
        return checked("3B8" + historical.length() / 2 + "8001" + historical);
    }

    /// With the exclusive-or of all but the first byte at its end (ISO 7816-3).
    private static byte[] checked(String hex) {
        var atr = Arrays.copyOf(hex(hex), hex.length() / 2 + 1);
        byte sum = 0;
        for (var i = 1; i < atr.length - 1; i++) {
            sum ^= atr[i];
        }
        atr[atr.length - 1] = sum;
        return atr;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

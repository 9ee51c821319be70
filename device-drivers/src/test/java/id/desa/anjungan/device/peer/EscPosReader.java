package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Reads commands out of a stream, byte by byte. A byte sequence it does not know is an error, not
/// something to skip: it would print as garbage.
final class EscPosReader {
    private static final byte DLE = 0x10;
    private static final byte ESC = 0x1B;
    private static final byte GS = 0x1D;
    private static final byte[] CLEAR = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private byte[] last = {};
    private int needed = 1;

    /// The command this byte completes, if it does.
    Optional<EscPosCommand> feed(int next) {
        pending.write(next);
        if (pending.size() < needed) {
            return Optional.empty();
        }
        last = pending.toByteArray();
        needed = length(last);
        if (last.length < needed) {
            return Optional.empty();
        }
        pending.reset();
        needed = 1;
        return Optional.of(parse(last));
    }

    /// The bytes of the command just read.
    byte[] lastBytes() {
        return last.clone();
    }

    boolean isInsideACommand() {
        return pending.size() > 0;
    }

    private static int length(byte[] start) {
        return switch (start[0]) {
            case DLE -> start.length < 2 ? 2 : start[1] == 0x14 ? CLEAR.length : 3;
            case ESC -> start.length < 2 ? 2 : start[1] == '@' ? 2 : 3;
            case GS -> start.length < 2 ? 2 : lengthOfGs(start);
            default -> 1;
        };
    }

    private static int lengthOfGs(byte[] start) {
        return switch (start[1]) {
            case '!', 'r' -> 3;
            case 'V' -> start.length < 3 ? 3 : start[2] < 65 ? 3 : 4;
            case '(' -> start.length < 5 ? 5 : 5 + word(start, 3);
            case 'v' -> start.length < 8 ? 8 : 8 + word(start, 4) * word(start, 6);
            default -> throw unknown(start);
        };
    }

    private static EscPosCommand parse(byte[] bytes) {
        return switch (bytes[0]) {
            case DLE -> realTime(bytes);
            case ESC -> esc(bytes);
            case GS -> gs(bytes);
            case '\n' -> new EscPosCommand.LineFeed();
            default -> {
                if (Byte.toUnsignedInt(bytes[0]) < ' ') {
                    throw unknown(bytes);
                }
                yield new EscPosCommand.Glyph(bytes[0]);
            }
        };
    }

    private static EscPosCommand realTime(byte[] bytes) {
        if (Arrays.equals(bytes, CLEAR)) {
            return new EscPosCommand.ClearBuffers();
        }
        if (bytes[1] == 4 && bytes[2] >= 1 && bytes[2] <= 4) {
            return new EscPosCommand.RealTimeStatus(bytes[2]);
        }
        throw unknown(bytes);
    }

    private static EscPosCommand esc(byte[] bytes) {
        return switch (bytes[1]) {
            case '@' -> new EscPosCommand.Initialize();
            case 't' -> new EscPosCommand.CodePage(bytes[2]);
            case 'a' -> new EscPosCommand.Justify(bytes[2]);
            case 'E' -> new EscPosCommand.Emphasis((bytes[2] & 1) != 0);
            case 'd' -> new EscPosCommand.FeedLines(Byte.toUnsignedInt(bytes[2]));
            case 'J' -> new EscPosCommand.FeedDots(Byte.toUnsignedInt(bytes[2]));
            default -> throw unknown(bytes);
        };
    }

    private static EscPosCommand gs(byte[] bytes) {
        return switch (bytes[1]) {
            case '!' -> new EscPosCommand.Magnify((bytes[2] >> 4 & 7) + 1, (bytes[2] & 7) + 1);
            case 'V' -> new EscPosCommand.Cut();
            case 'r' -> new EscPosCommand.TransmitPaperSensor();
            case 'v' ->
                new EscPosCommand.Raster(word(bytes, 4), word(bytes, 6), Arrays.copyOfRange(bytes, 8, bytes.length));
            default -> processId(bytes);
        };
    }

    private static EscPosCommand processId(byte[] bytes) {
        if (bytes[2] == 'H' && bytes.length == 11 && bytes[5] == 48 && bytes[6] == 48) {
            return new EscPosCommand.ProcessId(Arrays.copyOfRange(bytes, 7, 11));
        }
        throw unknown(bytes);
    }

    private static int word(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) + (Byte.toUnsignedInt(bytes[at + 1]) << 8);
    }

    private static IllegalArgumentException unknown(byte[] bytes) {
        var shown = Arrays.copyOf(bytes, Math.min(bytes.length, 12));
        return new IllegalArgumentException(
                "not an ESC/POS command: " + HexFormat.ofDelimiter(" ").formatHex(shown));
    }
}

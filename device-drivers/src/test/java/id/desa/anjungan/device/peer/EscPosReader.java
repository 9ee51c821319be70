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
    private static final byte FS = 0x1C;
    private static final byte GS = 0x1D;
    private static final int GLYPH_COLUMNS = 12;
    private static final int GLYPH_BYTES_DOWN = 3;
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
            case ESC -> start.length < 2 ? 2 : lengthOfEsc(start);
            case FS -> 2;
            case GS -> start.length < 2 ? 2 : lengthOfGs(start);
            default -> 1;
        };
    }

    private static int lengthOfEsc(byte[] start) {
        return switch (start[1]) {
            case '@', '2' -> 2;
            case '&' -> lengthOfGlyphs(start);
            default -> 3;
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
            case FS -> fs(bytes);
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
            case '&' -> glyphs(bytes);
            case '%' -> new EscPosCommand.UseGlyphs((bytes[2] & 1) != 0);
            case '{' -> new EscPosCommand.UpsideDown((bytes[2] & 1) != 0);
            case '2' -> new EscPosCommand.LineSpacing(30);
            case '3' -> new EscPosCommand.LineSpacing(Byte.toUnsignedInt(bytes[2]));
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
                new EscPosCommand.Raster(
                        word(bytes, 4),
                        word(bytes, 6),
                        Arrays.copyOfRange(bytes, 8, bytes.length),
                        bytes[3] == 3 ? 2 : 1);
            default -> bytes[2] == 'k' ? ownQr(bytes) : processId(bytes);
        };
    }

    private static EscPosCommand fs(byte[] bytes) {
        if (bytes[1] == '.') {
            return new EscPosCommand.LeaveKanji();
        }
        throw unknown(bytes);
    }

    /// As far as can be told: each glyph says its own length.
    private static int lengthOfGlyphs(byte[] start) {
        if (start.length < 6) {
            return 6;
        }
        var at = 5;
        for (var code = start[3]; code <= start[4]; code++) {
            if (at >= start.length) {
                return at + 1;
            }
            at += 1 + start[at] * GLYPH_BYTES_DOWN;
        }
        return at;
    }

    /// Three bytes down and up to twelve columns each: nothing else is known here.
    private static EscPosCommand glyphs(byte[] bytes) {
        var bits = new ByteArrayOutputStream();
        for (var at = 5; at < bytes.length; at += 1 + bytes[at] * GLYPH_BYTES_DOWN) {
            if (bytes[2] != GLYPH_BYTES_DOWN || bytes[at] < 1 || bytes[at] > GLYPH_COLUMNS) {
                throw unknown(bytes);
            }
            bits.write(bytes, at + 1, bytes[at] * GLYPH_BYTES_DOWN);
            bits.writeBytes(new byte[(GLYPH_COLUMNS - bytes[at]) * GLYPH_BYTES_DOWN]);
        }
        return new EscPosCommand.LearnGlyphs(bytes[3], bits.toByteArray());
    }

    private static EscPosCommand ownQr(byte[] bytes) {
        if (bytes[5] != '1') {
            throw unknown(bytes);
        }
        return new EscPosCommand.OwnQr(bytes[6], Arrays.copyOfRange(bytes, 7, bytes.length));
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

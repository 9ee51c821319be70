package id.desa.anjungan.provisioning.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Regular files one after the other, as POSIX `ustar` has them (IEEE 1003.1, pax), so that in need any `tar` reads
/// what was opened. A size beyond 8 GiB is written in base 256, as GNU and BSD read it.
final class TarWriter {
    static final int BLOCK = 512;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_PREFIX = 155;
    private static final long MOST_IN_OCTAL = 1L << 33;

    private final OutputStream to;
    private final byte[] buffer = new byte[64 * 1024];

    TarWriter(OutputStream to) {
        this.to = to;
    }

    /// @param size how many bytes are taken from `content`; it must have them
    /// @throws EOFException where it has not: the file became shorter meanwhile
    void add(String path, long size, Instant changed, InputStream content) throws IOException {
        to.write(header(path, size, changed));
        var left = size;
        while (left > 0) {
            var some = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (some < 0) {
                throw new EOFException(path);
            }
            to.write(buffer, 0, some);
            left -= some;
        }
        to.write(new byte[padding(size)]);
    }

    void end() throws IOException {
        to.write(new byte[2 * BLOCK]);
    }

    static int padding(long size) {
        return (int) (-size & BLOCK - 1);
    }

    /// Whether a header has room for it.
    static boolean fits(String path) {
        return split(path) >= 0;
    }

    private static byte[] header(String path, long size, Instant changed) {
        var block = new byte[BLOCK];
        var cut = split(path);
        text(block, 0, cut == 0 ? path : path.substring(cut + 1));
        text(block, 345, cut == 0 ? "" : path.substring(0, cut));
        text(block, 100, "0000600\0");
        text(block, 108, "0000000\0");
        text(block, 116, "0000000\0");
        number(block, 124, size);
        number(block, 136, Math.max(0, changed.getEpochSecond()));
        block[156] = '0';
        text(block, 257, "ustar\00000");
        text(block, 148, "%06o\0 ".formatted(checksum(block)));
        return block;
    }

    /// At which slash a path is parted; 0 for a short one, -1 for one that does not fit.
    private static int split(String path) {
        var length = bytes(path);
        if (length <= LONGEST_NAME) {
            return 0;
        }
        for (var at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
            if (bytes(path.substring(0, at)) <= LONGEST_PREFIX && bytes(path.substring(at + 1)) <= LONGEST_NAME) {
                return at;
            }
        }
        return -1;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void text(byte[] block, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static void number(byte[] block, int at, long number) {
        if (number < MOST_IN_OCTAL) {
            text(block, at, "%011o\0".formatted(number));
        } else {
            ByteBuffer.wrap(block, at, 12).putInt(0x80000000).putLong(number);
        }
    }

    /// Of all bytes, with spaces where the sum itself stands.
    static int checksum(byte[] block) {
        var copy = block.clone();
        Arrays.fill(copy, 148, 156, (byte) ' ');
        var sum = 0;
        for (var one : copy) {
            sum += one & 0xff;
        }
        return sum;
    }
}

package id.desa.anjungan.provisioning.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what [TarWriter] writes and nothing else: regular files with plain relative names, each once, so many and so
/// large at most. Whoever has the public key can seal an archive, so it is read as if an enemy had written it.
final class TarReader {
    private static final Pattern NAME = Pattern.compile("[^/\\p{Cntrl}]{1,255}");
    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,11}[ \\x00]*");
    private static final int DEEPEST = 8;

    private final InputStream from;
    private Limits limits;
    private final Set<String> seen = new HashSet<>();
    private long unread;
    private int padding;
    private long bytes;

    /// @param bytes of all files together
    record Limits(int files, long bytes) {}

    /// @param path of parts that name something within a folder: no `..`, no root, no doubled slash
    record Entry(String path, long size) {}

    TarReader(InputStream from, Limits limits) {
        this.from = from;
        this.limits = limits;
    }

    /// From here on.
    void allow(Limits more) {
        limits = more;
    }

    /// The next file; what was left unread of the one before is passed over.
    Optional<Entry> next() throws IOException {
        skip(unread);
        skip(padding);
        unread = 0;
        padding = 0;
        var block = from.readNBytes(TarWriter.BLOCK);
        if (block.length < TarWriter.BLOCK) {
            throw bad("no end");
        }
        if (isZero(block)) {
            end();
            return Optional.empty();
        }
        var entry = entry(block);
        unread = entry.size();
        padding = TarWriter.padding(entry.size());
        return Optional.of(entry);
    }

    /// The file [#next] told of.
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (unread == 0) {
                    return -1;
                }
                var some = from.read(into, offset, (int) Math.min(length, unread));
                if (some < 0) {
                    throw bad("a file is cut");
                }
                unread -= some;
                return some;
            }
        };
    }

    int files() {
        return seen.size();
    }

    long bytes() {
        return bytes;
    }

    private Entry entry(byte[] block) throws Unusable {
        var sum = octal(block, 148, 8);
        if (sum != TarWriter.checksum(block) || !text(block, 257, 6).equals("ustar")) {
            throw bad("a header");
        }
        if (block[156] != '0') {
            throw bad("something else than a file");
        }
        var prefix = text(block, 345, TarWriter.LONGEST_PREFIX);
        var path = prefix.isEmpty() ? text(block, 0, 100) : prefix + "/" + text(block, 0, 100);
        if (!isPlain(path) || !seen.add(path)) {
            throw bad("a name");
        }
        var size = size(block);
        bytes += size;
        if (seen.size() > limits.files() || bytes > limits.bytes()) {
            throw bad("more than it says");
        }
        return new Entry(path, size);
    }

    /// Whether it names something within a folder, and nothing else.
    static boolean isPlain(String path) {
        var parts = path.split("/", -1);
        return parts.length <= DEEPEST
                && Arrays.stream(parts)
                        .allMatch(part -> NAME.matcher(part).matches() && !part.equals(".") && !part.equals(".."));
    }

    private static long size(byte[] block) throws Unusable {
        if ((block[124] & 0x80) == 0) {
            return octal(block, 124, 12);
        }
        var number = ByteBuffer.wrap(block, 124, 12);
        var high = number.getInt();
        var low = number.getLong();
        if (high != 0x80000000 || low < 0 || low > Long.MAX_VALUE / 4) {
            throw bad("a size");
        }
        return low;
    }

    private static long octal(byte[] block, int at, int length) throws Unusable {
        var text = new String(block, at, length, StandardCharsets.ISO_8859_1);
        if (!OCTAL.matcher(text).matches()) {
            throw bad("a number");
        }
        return Long.parseLong(text.replaceAll("[ \\x00]", ""), 8);
    }

    private static String text(byte[] block, int at, int longest) throws Unusable {
        var length = 0;
        while (length < longest && block[at + length] != 0) {
            length++;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(block, at, length))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw bad("a name");
        }
    }

    private void end() throws IOException {
        if (!isZero(from.readNBytes(TarWriter.BLOCK)) || from.read() >= 0) {
            throw bad("something behind the end");
        }
    }

    private static boolean isZero(byte[] block) {
        for (var one : block) {
            if (one != 0) {
                return false;
            }
        }
        return block.length == TarWriter.BLOCK;
    }

    private void skip(long many) throws IOException {
        try {
            from.skipNBytes(many);
        } catch (EOFException cut) {
            throw bad("a file is cut");
        }
    }

    private static Unusable bad(String what) {
        return new Unusable(Refusal.BAD_CONTENT, what);
    }
}

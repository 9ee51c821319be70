package id.desa.anjungan.provisioning.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// Writes the parts as one `tar.gz`, unless the last look finds something in them that is nobody's business: then
/// nothing is written at all.
public final class SupportBundle {
    /// Fits through a messenger on a village's line.
    static final int LARGEST = 8 << 20;

    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;

    private SupportBundle() {}

    public sealed interface Result {
        record Written(Path file, long bytes) implements Result {}

        record Refused(List<LeakScan.Leak> leaks) implements Result {
            public Refused {
                leaks = List.copyOf(leaks);
            }
        }

        record TooLarge(long bytes) implements Result {}
    }

    /// @param at when, as the time of its files
    public static Result write(Path file, List<Part> parts, LeakScan scan, Instant at) throws IOException {
        var leaks = scan.look(parts);
        if (!leaks.isEmpty()) {
            return new Result.Refused(leaks);
        }
        var bytes = packed(parts, at);
        if (bytes.length > LARGEST) {
            return new Result.TooLarge(bytes.length);
        }
        place(file.toAbsolutePath(), bytes);
        return new Result.Written(file, bytes.length);
    }

    private static byte[] packed(List<Part> parts, Instant at) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new GZIPOutputStream(bytes)) {
            for (var part : parts) {
                add(tar, "anjungan-support/" + part.name(), part.bytes(), at);
            }
            tar.write(new byte[2 * BLOCK]);
        }
        return bytes.toByteArray();
    }

    /// A regular file in the form of POSIX ustar.
    private static void add(OutputStream tar, String name, byte[] content, Instant at) throws IOException {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format("%011o\0", content.length));
        put(header, 136, String.format("%011o\0", at.getEpochSecond()));
        Arrays.fill(header, CHECKSUM_AT, CHECKSUM_AT + 8, (byte) ' ');
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        var sum = 0;
        for (var one : header) {
            sum += Byte.toUnsignedInt(one);
        }
        put(header, CHECKSUM_AT, String.format("%06o\0 ", sum));
        tar.write(header);
        tar.write(content);
        tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /// Whole or not at all, for its owner alone.
    private static void place(Path file, byte[] bytes) throws IOException {
        var next = file.resolveSibling(Optional.ofNullable(file.getFileName()).orElse(file) + ".next");
        Files.deleteIfExists(next);
        try (var channel = FileChannel.open(
                next,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

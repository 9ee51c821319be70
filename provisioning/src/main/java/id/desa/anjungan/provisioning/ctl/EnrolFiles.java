package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.backend.api.fleet.StickInvite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// The few files of an enrolment. They may lie on anybody's stick, and root reads them: no link is followed, and no
/// more is read than such a file can be long.
final class EnrolFiles {
    private static final String STANDARD_INPUT = "-";

    private EnrolFiles() {}

    /// An invite as it was given: `-`, the name of a file, or the text itself.
    static Optional<String> given(String given, InputStream in) throws IOException {
        if (given.equals(STANDARD_INPUT)) {
            return text(in.readNBytes(StickInvite.MAX_BYTES + 1));
        }
        return isFile(given) ? read(Path.of(given)) : Optional.of(given.strip());
    }

    private static boolean isFile(String given) {
        try {
            return isThere(Path.of(given));
        } catch (InvalidPathException text) {
            return false;
        }
    }

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Empty where it is not there, no plain file, or too long.
    static Optional<String> read(Path file) {
        var whole = file.toAbsolutePath();
        if (!Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var channel = Files.newInputStream(whole, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return text(channel.readNBytes(StickInvite.MAX_BYTES + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        return bytes.length > StickInvite.MAX_BYTES
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
    }

    /// Whole or not at all; a link of this name is replaced, not followed.
    static void write(Path file, String text) throws IOException {
        var half = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(half);
        try (var channel = FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            var left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

package id.desa.anjungan.provisioning.stick;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The top folder of a stick somebody put in. Nothing is believed of it: a file is asked for by its exact name, links
/// are not followed, no folder is gone into, and no more is read than was asked for, however many files there are.
///
/// @param root where it is mounted
public record StickReader(Path root) {
    /// Where the machine mounts a stick, read only, while it may be there at all.
    public static final Path MOUNTED = Path.of("/run/anjungan-usb/stick");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}");
    private static final int MOST_LOOKED_AT = 5_000;

    /// @param name without a folder
    /// @param most bytes
    public StickFile read(String name, int most) {
        try {
            return readable(name).isEmpty()
                    ? new StickFile.Refused(StickFile.Why.NOT_A_FILE)
                    : bytes(root.resolve(name), most);
        } catch (NoSuchFileException absent) {
            return new StickFile.Absent();
        } catch (IOException broken) {
            return new StickFile.Refused(StickFile.Why.UNREADABLE);
        }
    }

    /// Whether there is a stick at all.
    public boolean isThere() {
        return Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether there is something of this name, without opening it.
    public boolean has(String name) {
        return Files.exists(root.resolve(checked(name)), LinkOption.NOFOLLOW_LINKS);
    }

    /// Plain files whose whole name fits, of the first few thousand entries; a stick with more is looked at no further.
    public List<String> names(Pattern fitting) {
        var found = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(root)) {
            var looked = 0;
            for (var entry : entries) {
                if (++looked > MOST_LOOKED_AT) {
                    break;
                }
                var name = String.valueOf(entry.getFileName());
                if (NAME.matcher(name).matches()
                        && fitting.matcher(name).matches()
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException pulled) {
            return List.of();
        }
        return found.stream().sorted().toList();
    }

    /// A plain file that is read elsewhere, such as a backup that is streamed; empty for anything else.
    public Optional<Path> plainFile(String name) {
        try {
            return readable(name);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Optional<Path> readable(String name) throws IOException {
        var file = root.resolve(checked(name));
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile() ? Optional.of(file) : Optional.empty();
    }

    private static StickFile bytes(Path file, int most) throws IOException {
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            var room = ByteBuffer.allocate(most + 1);
            while (room.hasRemaining() && channel.read(room) >= 0) {
                // until the end, or one byte too many
            }
            return room.hasRemaining()
                    ? new StickFile.Read(Arrays.copyOf(room.array(), room.position()))
                    : new StickFile.Refused(StickFile.Why.TOO_LONG);
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a file on a stick");
        }
        return name;
    }
}

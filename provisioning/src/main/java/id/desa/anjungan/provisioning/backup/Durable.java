package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Writing so that a power cut leaves what was there or what is new, and nothing between.
final class Durable {
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Durable() {}

    /// A new file of that name, nobody else's link followed. A stick's file system knows no owners: then without.
    static FileChannel create(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        Files.deleteIfExists(file);
        try {
            return FileChannel.open(file, options, OWN_FILE);
        } catch (UnsupportedOperationException noOwners) {
            return FileChannel.open(file, options);
        }
    }

    /// What is done to a file before it has its name.
    @FunctionalInterface
    interface Finishing {
        void of(Path file) throws IOException;
    }

    static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, _ -> {});
    }

    static void write(Path file, byte[] bytes, Finishing finishing) throws IOException {
        var half = beside(file, ".part");
        try (var channel = create(half)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            finishing.of(half);
            channel.force(true);
        }
        place(half, file);
    }

    /// Gives a finished and synced file its name, for good.
    static void place(Path finished, Path at) throws IOException {
        Files.move(finished, at, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(Objects.requireNonNull(at.toAbsolutePath().getParent()));
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling("." + name(file) + ending);
    }

    static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /// Each folder on the way that was not there; the last name of all is synced.
    static void folders(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            folders(parent);
        }
        try {
            Files.createDirectory(folder, OWN_FOLDER);
        } catch (UnsupportedOperationException noOwners) {
            Files.createDirectory(folder);
        }
        if (parent != null) {
            sync(parent);
        }
    }

    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// To whom another belongs: root works in the folder of a program that must go on reading it. Where the file system
    /// knows no owners, it is left as it is.
    static void give(Path path, Path like) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        var other = Files.getFileAttributeView(like, PosixFileAttributeView.class);
        if (view == null || other == null) {
            return;
        }
        var wanted = other.readAttributes();
        var now = view.readAttributes();
        if (!now.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!now.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
    }

    /// Follows no link, also none that somebody lays in it meanwhile.
    static void delete(Path folder) throws IOException {
        var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var around = HeldFolder.at(parent)) {
                around.remove(name(folder));
            }
        }
    }
}

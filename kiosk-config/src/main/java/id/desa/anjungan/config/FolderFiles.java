package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// A folder of a real disk. What root writes here belongs to the folder's owner, so that the kiosk can read it. That
/// owner may lay anything here: no link is followed, and root gives away only what it made itself.
record FolderFiles(Path dir) implements SettingsFiles {
    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> THERE = Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final String LOCK = ".lock";
    /// A file's lock is the process's: threads of one process need one of their own.
    private static final ReentrantLock OURS = new ReentrantLock();

    static FolderFiles made(Path dir) throws IOException {
        if (Files.isSymbolicLink(dir)) {
            throw refused(dir);
        }
        if (!Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(dir);
            var parent = dir.toAbsolutePath().getParent();
            if (parent != null) {
                give(dir, parent);
            }
        }
        return new FolderFiles(dir);
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        var file = dir.resolve(name);
        try {
            refuseOther(file);
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (var files = Files.list(dir)) {
            return files.flatMap(file -> Optional.ofNullable(file.getFileName()).stream())
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void create(String name, String text) throws IOException {
        var file = dir.resolve(name);
        Files.deleteIfExists(file);
        try (var channel = made(file, dir)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// A new file, which is the folder's owner's before anybody knows it by its name.
    private static FileChannel made(Path file, Path dir) throws IOException {
        var channel = FileChannel.open(file, NEW, OWNERS);
        try {
            give(file, dir);
            return channel;
        } catch (IOException | RuntimeException notGiven) {
            channel.close();
            throw notGiven;
        }
    }

    /// To whom the other belongs; of a link laid in its place meanwhile only the link.
    private static void give(Path made, Path like) throws IOException {
        var owner = Files.getOwner(like);
        if (!owner.equals(Files.getOwner(made, LinkOption.NOFOLLOW_LINKS))) {
            Files.setAttribute(made, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void refuseOther(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw refused(file);
        }
    }

    private static FileSystemException refused(Path path) {
        return new FileSystemException(
                path.toString(), null, "a link, or another thing than expected, lies there; take it away");
    }

    @Override
    public Held held() throws IOException {
        OURS.lock();
        try {
            var channel = lockFile();
            var lock = channel.lock();
            return () -> {
                try (channel;
                        lock) {
                    // let go in this order
                } finally {
                    OURS.unlock();
                }
            };
        } catch (IOException | RuntimeException refused) {
            OURS.unlock();
            throw refused;
        }
    }

    private FileChannel lockFile() throws IOException {
        var file = dir.resolve(LOCK);
        try {
            return openLock(file);
        } catch (AccessDeniedException roots) { // made by root, whom the power left before it gave the file away
            Files.deleteIfExists(file);
            return openLock(file);
        }
    }

    private FileChannel openLock(Path file) throws IOException {
        try {
            return made(file, dir);
        } catch (FileAlreadyExistsException there) {
            refuseOther(file);
            return FileChannel.open(file, THERE);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                dir.resolve(from),
                dir.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(dir.resolve(name));
    }

    @Override
    public void sync() throws IOException {
        try (var channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

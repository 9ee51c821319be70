package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// A folder of a real disk. What root writes here belongs to the folder's owner, so that the kiosk can read it.
record FolderFiles(Path dir) implements SettingsFiles {
    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
    private static final String LOCK = ".lock";
    /// A file's lock is the process's: threads of one process need one of their own.
    private static final ReentrantLock OURS = new ReentrantLock();

    static FolderFiles made(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            Files.createDirectories(dir);
            var parent = dir.toAbsolutePath().getParent();
            if (parent != null && !Files.getOwner(parent).equals(Files.getOwner(dir))) {
                Files.setOwner(dir, Files.getOwner(parent));
            }
        }
        return new FolderFiles(dir);
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(dir.resolve(name)));
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
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNERS)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        giveToOwner(file);
    }

    private void giveToOwner(Path file) throws IOException {
        var owner = Files.getOwner(dir);
        if (!owner.equals(Files.getOwner(file))) {
            Files.setOwner(file, owner);
        }
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
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNERS);
        giveToOwner(file);
        return channel;
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

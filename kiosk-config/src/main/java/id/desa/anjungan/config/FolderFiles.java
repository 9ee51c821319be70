package id.desa.anjungan.config;

import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A folder of a real disk. What root writes here belongs to the folder's owner, so that the kiosk can read it. That
/// owner may lay anything here: the folder is held open, no link is followed, and root gives away only what it made
/// itself.
///
/// @param around whoever made it answers for its path
/// @param name of the folder in it; empty where it is that one itself
record FolderFiles(Path around, Optional<String> name) implements SettingsFiles {
    private static final String OWNERS = "rw-r-----";
    private static final String LOCK = ".lock";
    private static final int LONGEST = 16 << 20;
    /// A file's lock is the process's: threads of one process need one of their own.
    private static final ReentrantLock OURS = new ReentrantLock();

    /// A folder in the kiosk's state, which is made.
    static FolderFiles made(Path dir) throws IOException {
        var files = in(dir);
        Files.createDirectories(files.around());
        try (var around = HeldFolder.at(files.around())) {
            around.ownersFolder(files.around(), files.name().orElseThrow()).close();
        }
        return files;
    }

    /// A folder in the kiosk's state, which need not be there.
    static FolderFiles in(Path dir) {
        return new FolderFiles(
                Objects.requireNonNull(dir.toAbsolutePath().getParent()),
                Optional.of(String.valueOf(dir.getFileName())));
    }

    /// The kiosk's state itself.
    static FolderFiles of(Path stateDir) {
        return new FolderFiles(stateDir, Optional.empty());
    }

    private HeldFolder open() throws IOException {
        if (name.isEmpty()) {
            return HeldFolder.at(around);
        }
        try (var above = HeldFolder.at(around)) {
            return above.folder(name.get());
        }
    }

    @Override
    public Optional<String> read(String file) throws IOException {
        try (var folder = open()) {
            return folder.read(file, LONGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names() throws IOException {
        try (var folder = open()) {
            return folder.names().stream().sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    @Override
    public void create(String file, String text) throws IOException {
        try (var folder = open()) {
            folder.remove(file);
            folder.write(file, text.getBytes(StandardCharsets.UTF_8), folder.owner(), OWNERS);
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
        try (var folder = open()) {
            try {
                return openLock(folder);
            } catch (AccessDeniedException roots) { // made by root, whom the power left before it gave the file away
                folder.remove(LOCK);
                return openLock(folder);
            }
        }
    }

    private static FileChannel openLock(HeldFolder folder) throws IOException {
        try {
            return folder.create(LOCK, folder.owner(), OWNERS);
        } catch (FileAlreadyExistsException there) {
            return folder.existing(LOCK);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        try (var folder = open()) {
            folder.move(from, to);
        }
    }

    @Override
    public void delete(String file) throws IOException {
        try (var folder = open()) {
            folder.remove(file);
        }
    }

    @Override
    public void sync() throws IOException {
        try (var folder = open()) {
            folder.force();
        }
    }
}

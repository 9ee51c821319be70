package id.desa.anjungan.config.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A folder that is held open while we work in it (`openat(2)`). Whoever owns it may lay a link in the place of
/// any name in it, at any moment: so a name is reached from the open folder, one step at a time, and no link is
/// followed. Where a folder is given by its path, whoever gives it answers for that path: the kiosk's state lies
/// in a folder of root.
///
/// One thread. Names are plain ones, without a slash.
public final class HeldFolder implements Closeable {
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> THERE = Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Path ITSELF = Path.of(".");
    private static final int DEEPEST = 10_000;

    private final SecureDirectoryStream<Path> open;

    private HeldFolder(SecureDirectoryStream<Path> open) {
        this.open = open;
    }

    /// @throws NoSuchFileException where there is none
    @SuppressWarnings("StreamResourceLeak") // it is what is held
    public static HeldFolder at(Path folder) throws IOException {
        return held(Files.newDirectoryStream(folder), folder);
    }

    /// A new one, of mode 0700.
    ///
    /// @param path of this folder, for which whoever gives it answers
    public HeldFolder make(Path path, String name) throws IOException {
        Files.createDirectory(path.resolve(name), OWN_FOLDER);
        return folder(name);
    }

    /// The folder of this name, made where there is none, which belongs to whom this one does. The power may
    /// have gone before root gave it away, when it was empty: root gives it away now, and who may not even look
    /// into it lays it aside and makes another.
    ///
    /// @param path of this folder, for which whoever gives it answers
    public HeldFolder ownersFolder(Path path, String name) throws IOException {
        try {
            return madeAndGiven(path, name);
        } catch (AccessDeniedException roots) {
            if (!has(name)) {
                throw roots; // not even this one may be written to
            }
            move(name, name + ".half");
            return madeAndGiven(path, name);
        }
    }

    private HeldFolder madeAndGiven(Path path, String name) throws IOException {
        if (!has(name)) {
            makeUnlessThere(path, name);
            force();
        }
        var folder = folder(name);
        try {
            if (folder.owner().equals(ourselves())) {
                folder.give(owner());
            }
            return folder;
        } catch (IOException | RuntimeException notGiven) {
            folder.close();
            throw notGiven;
        }
    }

    private void makeUnlessThere(Path path, String name) throws IOException {
        try {
            make(path, name).close();
        } catch (FileAlreadyExistsException somebodyWasQuicker) {
            // as good
        }
    }

    /// Who runs this program.
    private static UserPrincipal ourselves() throws IOException {
        return Files.getOwner(Path.of("/proc/self"));
    }

    /// @throws FileSystemException where a link lies there, or no folder
    public HeldFolder folder(String name) throws IOException {
        if (has(name) && !hasFolder(name)) {
            throw refused(name);
        }
        return held(open.newDirectoryStream(plain(name), LinkOption.NOFOLLOW_LINKS), Path.of(name));
    }

    private static HeldFolder held(DirectoryStream<Path> stream, Path folder) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new HeldFolder(secure);
        }
        stream.close();
        throw new FileSystemException(folder.toString(), null, "this system cannot hold a folder open");
    }

    /// Of whatever kind; also a link that leads nowhere.
    public boolean has(String name) throws IOException {
        return about(name).isPresent();
    }

    public boolean hasFile(String name) throws IOException {
        return about(name).filter(BasicFileAttributes::isRegularFile).isPresent();
    }

    public boolean hasFolder(String name) throws IOException {
        return about(name).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    private Optional<BasicFileAttributes> about(String name) throws IOException {
        try {
            return Optional.of(view(BasicFileAttributeView.class, name).readAttributes());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private <V extends BasicFileAttributeView> V view(Class<V> kind, String name) {
        return Objects.requireNonNull(open.getFileAttributeView(plain(name), kind, LinkOption.NOFOLLOW_LINKS));
    }

    /// Whether this name still is that folder, and no link or other one was laid in its place.
    public boolean isStill(String name, HeldFolder folder) throws IOException {
        var itself = folder.itself().readAttributes().fileKey();
        return itself != null
                && about(name).filter(now -> itself.equals(now.fileKey())).isPresent();
    }

    /// All that is in it.
    public List<String> names() throws IOException {
        try (var again = open.newDirectoryStream(ITSELF)) {
            var names = new ArrayList<String>();
            again.forEach(name -> names.add(String.valueOf(name.getFileName())));
            return names;
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    /// A pipe laid in the place of the file in the very moment between the look and the opening is waited for
    /// without end: a unit that reads has its `TimeoutStartSec`.
    ///
    /// @param most bytes; a longer one is refused
    /// @return empty where there is none
    public Optional<byte[]> read(String name, int most) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!hasFile(name)) {
            throw refused(name);
        }
        try (var file = channel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            var room = ByteBuffer.allocate((int) Math.min(file.size(), most) + 1);
            while (room.hasRemaining() && file.read(room) >= 0) {
                // until the end, or one byte too many
            }
            if (!room.hasRemaining()) {
                throw new FileSystemException(name, null, "is longer than it may be");
            }
            var bytes = new byte[room.flip().remaining()];
            room.get(bytes);
            return Optional.of(bytes);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /// A new file of mode 0600, which belongs to that owner and is on the disk.
    public void write(String name, byte[] bytes, UserPrincipal owner) throws IOException {
        write(name, bytes, owner, "rw-------");
    }

    /// @param rights such as `rw-r-----`
    public void write(String name, byte[] bytes, UserPrincipal owner, String rights) throws IOException {
        try (var file = create(name, owner, rights)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
    }

    /// A new file, which belongs to that owner before anybody knows it by its name.
    public FileChannel create(String name, UserPrincipal owner, String rights) throws IOException {
        var file = channel(name, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        try {
            giveFresh(name, owner);
            return file;
        } catch (IOException | RuntimeException notGiven) {
            file.close();
            throw notGiven;
        }
    }

    /// A file is given by its name, which its folder's owner may have laid elsewhere by now: only one that is
    /// empty and ours is given. That nobody lays a file of ours there under another name is the kernel's part
    /// (`fs.protected_hardlinks`, which the kiosk's package sets).
    void giveFresh(String name, UserPrincipal owner) throws IOException {
        var view = view(PosixFileAttributeView.class, name);
        var now = view.readAttributes();
        if (owner.equals(now.owner())) {
            return;
        }
        if (!now.isRegularFile() || now.size() != 0 || !now.owner().equals(ourselves())) {
            throw refused(name);
        }
        view.setOwner(owner);
    }

    /// A file that is there, to be written to, such as a lock.
    public FileChannel existing(String name) throws IOException {
        if (!hasFile(name)) {
            throw refused(name);
        }
        return channel(name, THERE);
    }

    private FileChannel channel(String name, Set<? extends OpenOption> how, FileAttribute<?>... as) throws IOException {
        return file(open.newByteChannel(plain(name), how, as));
    }

    private static FileChannel file(SeekableByteChannel channel) {
        return (FileChannel) channel; // as a disk's are
    }

    public UserPrincipal owner() throws IOException {
        return itself().readAttributes().owner();
    }

    /// The folder itself, not what is in it.
    public void give(UserPrincipal owner) throws IOException {
        give(itself(), owner);
    }

    private static void give(PosixFileAttributeView view, UserPrincipal owner) throws IOException {
        if (!owner.equals(view.readAttributes().owner())) {
            view.setOwner(owner);
        }
    }

    private PosixFileAttributeView itself() {
        return Objects.requireNonNull(open.getFileAttributeView(PosixFileAttributeView.class));
    }

    /// In one step; a file that has the other name goes.
    public void move(String from, String to) throws IOException {
        open.move(plain(from), open, plain(to));
    }

    /// With all that is in it; nothing where there is none. What lies deeper comes up first, so that no depth is too
    /// deep.
    public void remove(String name) throws IOException {
        if (hasFolder(name)) {
            try (var folder = folder(name)) {
                folder.clear();
            }
            open.deleteDirectory(plain(name));
        } else if (has(name)) {
            open.deleteFile(plain(name));
        }
    }

    private void clear() throws IOException {
        var names = names();
        for (var round = 0; !names.isEmpty(); round++) {
            if (round == DEEPEST) {
                throw new FileSystemException("", null, "somebody fills it again and again");
            }
            for (var name : names) {
                if (hasFolder(name)) {
                    try (var folder = folder(name)) {
                        folder.comeUp(this);
                    }
                    open.deleteDirectory(plain(name));
                } else {
                    open.deleteFile(plain(name));
                }
            }
            names = names();
        }
    }

    private void comeUp(HeldFolder above) throws IOException {
        for (var name : names()) {
            if (hasFolder(name)) {
                open.move(plain(name), above.open, Path.of(".going-" + UUID.randomUUID()));
            } else {
                open.deleteFile(plain(name));
            }
        }
    }

    /// Names are on the disk once their folder is forced.
    public void force() throws IOException {
        try (var itself = file(open.newByteChannel(ITSELF, Set.of(StandardOpenOption.READ)))) {
            itself.force(true);
        }
    }

    private static Path plain(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not the name of something in a folder");
        }
        return Path.of(name);
    }

    private static FileSystemException refused(String name) {
        return new FileSystemException(name, null, "a link, or another thing than expected, lies there; take it away");
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}

package id.desa.anjungan.config.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;

/// A folder that is held open while we work in it. Whoever owns it may lay a link in the place of any name in it, at
/// any moment: so a name is reached from the [OpenFolder], one step at a time, and no link is followed. Where a folder
/// is given by its path, whoever gives it answers for that path: the kiosk's state lies in a folder of root.
///
/// One thread. Names are plain ones, without a slash.
public final class HeldFolder implements Closeable {
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String OWN_FILE = "rw-------";

    private final OpenFolder open;
    private final HeldFiles files;

    private HeldFolder(OpenFolder open) {
        this.open = open;
        this.files = new HeldFiles(open);
    }

    /// @throws NoSuchFileException where there is none
    public static HeldFolder at(Path folder) throws IOException {
        return new HeldFolder(OpenFolder.at(folder));
    }

    /// @throws FileSystemException where a link lies there, or no folder
    public HeldFolder folder(String name) throws IOException {
        if (has(name) && !hasFolder(name)) {
            throw OpenFolder.refused(name);
        }
        return new HeldFolder(open.folder(name));
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
    static UserPrincipal ourselves() throws IOException {
        return Files.getOwner(Path.of("/proc/self"));
    }

    /// Of whatever kind; also a link that leads nowhere.
    public boolean has(String name) throws IOException {
        return open.about(name).isPresent();
    }

    public boolean hasFile(String name) throws IOException {
        return open.about(name).filter(BasicFileAttributes::isRegularFile).isPresent();
    }

    public boolean hasFolder(String name) throws IOException {
        return open.about(name).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    /// Whether this name still is that folder, and no link or other one was laid in its place.
    public boolean isStill(String name, HeldFolder folder) throws IOException {
        var itself = folder.open.itself().readAttributes().fileKey();
        return itself != null
                && open.about(name).filter(now -> itself.equals(now.fileKey())).isPresent();
    }

    /// All that is in it.
    public List<String> names() throws IOException {
        return open.names();
    }

    /// A pipe that was laid in its place is refused, and waited for only where this program may not write.
    ///
    /// @param most bytes; a longer one is refused
    /// @return empty where there is none
    public Optional<byte[]> read(String name, int most) throws IOException {
        return files.read(name, most);
    }

    /// A new file of mode 0600, which belongs to that owner and is on the disk.
    public void write(String name, byte[] bytes, UserPrincipal owner) throws IOException {
        files.write(name, bytes, owner, OWN_FILE);
    }

    /// @param rights such as `rw-r-----`
    public void write(String name, byte[] bytes, UserPrincipal owner, String rights) throws IOException {
        files.write(name, bytes, owner, rights);
    }

    /// A new file, which belongs to that owner before anybody knows it by its name.
    public FileChannel create(String name, UserPrincipal owner, String rights) throws IOException {
        return files.create(name, owner, rights);
    }

    /// A file that is there, to be written to, such as a lock.
    public FileChannel existing(String name) throws IOException {
        return files.existing(name);
    }

    public UserPrincipal owner() throws IOException {
        return open.itself().readAttributes().owner();
    }

    /// The folder itself, not what is in it.
    public void give(UserPrincipal owner) throws IOException {
        if (!owner.equals(owner())) {
            open.itself().setOwner(owner);
        }
    }

    /// In one step; a file that has the other name goes.
    public void move(String from, String to) throws IOException {
        open.move(from, open, to);
    }

    /// With all that is in it, however deep; nothing where there is none.
    public void remove(String name) throws IOException {
        new Removal(open).of(name);
    }

    /// Names are on the disk once their folder is forced.
    public void force() throws IOException {
        open.force();
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}

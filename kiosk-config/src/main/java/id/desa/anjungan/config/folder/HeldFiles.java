package id.desa.anjungan.config.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/// The files of a folder that another user owns: read, and made anew. What lies under a name is looked at before it is
/// opened; in between its owner may have laid anything there.
record HeldFiles(OpenFolder folder) {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);
    private static final Set<StandardOpenOption> BOTH = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);

    Optional<byte[]> read(String name, int most) throws IOException {
        var there = folder.about(name);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        mustBeFile(name, there);
        try (var file = readable(name)) {
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

    FileChannel existing(String name) throws IOException {
        mustBeFile(name, folder.about(name));
        return writable(name);
    }

    private static void mustBeFile(String name, Optional<BasicFileAttributes> there) throws IOException {
        if (there.filter(BasicFileAttributes::isRegularFile).isEmpty()) {
            throw OpenFolder.refused(name);
        }
    }

    /// A pipe laid in the place of the file since it was looked at would be waited for without end by who opens it
    /// to read. Linux lets go at once of who opens it for both (`fifo(7)`), so that is tried first. Who may not
    /// write has only the wait left: a unit that reads has its `TimeoutStartSec`. A unit that waits for such a file
    /// to be written (`PathChanged=`) would hear of each reading; there is none.
    FileChannel readable(String name) throws IOException {
        return seekable(name, opened(name));
    }

    private FileChannel opened(String name) throws IOException {
        try {
            return folder.file(name, BOTH);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (FileSystemException notToBeWritten) {
            return folder.file(name, READ);
        }
    }

    FileChannel writable(String name) throws IOException {
        return seekable(name, folder.file(name, BOTH));
    }

    /// A pipe has no place to be read at.
    private static FileChannel seekable(String name, FileChannel file) throws IOException {
        try {
            file.position();
            return file;
        } catch (IOException pipe) {
            file.close();
            throw OpenFolder.refused(name);
        }
    }

    void write(String name, byte[] bytes, UserPrincipal owner, String rights) throws IOException {
        try (var file = create(name, owner, rights)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
    }

    FileChannel create(String name, UserPrincipal owner, String rights) throws IOException {
        var as = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
        var file = folder.file(name, NEW, as);
        try {
            giveFresh(name, owner);
            return file;
        } catch (IOException | RuntimeException notGiven) {
            file.close();
            throw notGiven;
        }
    }

    /// A file is given by its name, which its folder's owner may have laid elsewhere by now: only one that is empty and
    /// ours is given. That nobody lays a file of ours there under another name is the kernel's part
    /// (`fs.protected_hardlinks`, which the kiosk's package sets).
    void giveFresh(String name, UserPrincipal owner) throws IOException {
        var view = folder.view(name);
        var now = view.readAttributes();
        if (owner.equals(now.owner())) {
            return;
        }
        if (!now.isRegularFile() || now.size() != 0 || !now.owner().equals(HeldFolder.ourselves())) {
            throw OpenFolder.refused(name);
        }
        view.setOwner(owner);
    }
}

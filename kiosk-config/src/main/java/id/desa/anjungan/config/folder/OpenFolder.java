package id.desa.anjungan.config.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// An open folder (`openat(2)`), and the one place from which what is in it is reached: by a plain name, one step, and
/// never through a link, whatever is done with it. Nothing else in this package sees the stream.
final class OpenFolder implements Closeable {
    private static final Path ITSELF = Path.of(".");

    private final SecureDirectoryStream<Path> open;

    private OpenFolder(SecureDirectoryStream<Path> open) {
        this.open = open;
    }

    /// @param path for which whoever gives it answers: links in it are followed
    /// @throws NoSuchFileException where there is none
    @SuppressWarnings("StreamResourceLeak") // it is what is held
    static OpenFolder at(Path path) throws IOException {
        return held(Files.newDirectoryStream(path), path);
    }

    OpenFolder folder(String name) throws IOException {
        return held(open.newDirectoryStream(plain(name), LinkOption.NOFOLLOW_LINKS), Path.of(name));
    }

    private static OpenFolder held(DirectoryStream<Path> stream, Path path) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new OpenFolder(secure);
        }
        stream.close();
        throw new FileSystemException(path.toString(), null, "this system cannot hold a folder open");
    }

    /// Of whatever lies there, also of a link; empty where there is nothing.
    Optional<BasicFileAttributes> about(String name) throws IOException {
        try {
            return Optional.of(view(BasicFileAttributeView.class, name).readAttributes());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    PosixFileAttributeView view(String name) {
        return view(PosixFileAttributeView.class, name);
    }

    private <V extends BasicFileAttributeView> V view(Class<V> kind, String name) {
        return Objects.requireNonNull(open.getFileAttributeView(plain(name), kind, LinkOption.NOFOLLOW_LINKS));
    }

    /// Of the folder, not of what is in it.
    PosixFileAttributeView itself() {
        return Objects.requireNonNull(open.getFileAttributeView(PosixFileAttributeView.class));
    }

    FileChannel file(String name, Set<StandardOpenOption> how, FileAttribute<?>... as) throws IOException {
        var options = new HashSet<OpenOption>(how);
        options.add(LinkOption.NOFOLLOW_LINKS);
        return (FileChannel) open.newByteChannel(plain(name), options, as); // as a disk's are
    }

    List<String> names() throws IOException {
        try (var again = open.newDirectoryStream(ITSELF)) {
            var names = new ArrayList<String>();
            again.forEach(name -> names.add(String.valueOf(name.getFileName())));
            return names;
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    /// In one step; a file that has the other name goes.
    void move(String from, OpenFolder into, String to) throws IOException {
        open.move(plain(from), into.open, plain(to));
    }

    void deleteFile(String name) throws IOException {
        open.deleteFile(plain(name));
    }

    /// @throws java.nio.file.DirectoryNotEmptyException where anything is in it
    void deleteFolder(String name) throws IOException {
        open.deleteDirectory(plain(name));
    }

    void force() throws IOException {
        try (var itself = (FileChannel) open.newByteChannel(ITSELF, Set.of(StandardOpenOption.READ))) {
            itself.force(true);
        }
    }

    private static Path plain(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not the name of something in a folder");
        }
        return Path.of(name);
    }

    /// What is said of a name that somebody laid something else on.
    static FileSystemException refused(String name) {
        return new FileSystemException(name, null, "a link, or another thing than expected, lies there; take it away");
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}

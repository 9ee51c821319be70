package id.desa.anjungan.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of the store in the state directory.
///
/// - `kiosk.db`, with `-wal` and `-shm`: the store
/// - `kiosk.db.snapshot`, `kiosk.db.snapshot.1`: whole and checked copies, the second one older
/// - `kiosk.db.damaged-MILLIS`, `.foreign-MILLIS`, `.merged-MILLIS`: put aside for somebody to look at, the newest
///   three
/// - `kiosk.db.newer-VERSION`: put aside until a program that can serve it is installed
record Folder(Path dir) {
    private static final String NAME = "kiosk.db";
    private static final List<String> PARTS = List.of("", "-wal", "-shm"); // the file first: its log alone says nothing
    private static final int MOST_ASIDE = 3;
    private static final String NEWER = NAME + ".newer-";

    Path database() {
        return dir.resolve(NAME);
    }

    Path snapshot() {
        return dir.resolve(NAME + ".snapshot");
    }

    Path olderSnapshot() {
        return dir.resolve(NAME + ".snapshot.1");
    }

    /// Where something is made before it takes its place.
    Path unfinished() {
        return dir.resolve(NAME + ".new");
    }

    /// Newest first.
    List<Path> snapshots() {
        return Stream.of(snapshot(), olderSnapshot()).filter(Files::exists).toList();
    }

    /// Makes the directory, and clears away what nobody finished.
    void prepare() throws IOException {
        Files.createDirectories(dir);
        for (var part : List.of("", "-journal", "-wal", "-shm")) {
            Files.deleteIfExists(dir.resolve(NAME + ".new" + part));
        }
    }

    /// Whether a store was here, of which there is nothing left to open.
    boolean isLost() throws IOException {
        var file = database();
        return (!Files.exists(file) || Files.size(file) == 0) && !snapshots().isEmpty();
    }

    /// @param as such as `damaged-1795230000000`
    Path putAside(String as) throws IOException {
        var aside = dir.resolve(NAME + "." + as);
        move(database(), aside);
        tidy();
        return aside;
    }

    /// Those newer versions left here, the newest first.
    List<Path> newer() throws IOException {
        try (var files = Files.list(dir)) {
            return files.filter(file -> name(file).matches("kiosk\\.db\\.newer-[0-9]{1,9}"))
                    .sorted(Comparator.comparingLong(Folder::number).reversed())
                    .toList();
        }
    }

    String newerName(int version) {
        return NEWER.substring(NAME.length() + 1) + version;
    }

    /// Moves a database with its log, in an order in which no crash lets a log meet another file.
    void move(Path from, Path to) throws IOException {
        for (var part : PARTS) {
            Files.deleteIfExists(Path.of(to + part));
        }
        for (var part : PARTS) {
            var file = Path.of(from + part);
            if (Files.exists(file)) {
                Files.move(file, Path.of(to + part));
            }
        }
        sync();
    }

    long logBytes() throws IOException {
        var log = dir.resolve(NAME + "-wal");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /// Of a store that is gone: it must not meet the next one.
    void dropLog() throws IOException {
        Files.deleteIfExists(dir.resolve(NAME + "-wal"));
        Files.deleteIfExists(dir.resolve(NAME + "-shm"));
    }

    /// Puts a finished file where it belongs, for good.
    void place(Path finished, Path at) throws IOException {
        try (var channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(finished, at, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync();
    }

    /// Keeps the newest few that were put aside.
    private void tidy() throws IOException {
        List<Path> aside;
        try (var files = Files.list(dir)) {
            aside = files.filter(file -> name(file).matches("kiosk\\.db\\.(damaged|foreign|merged)-[0-9]{1,18}"))
                    .sorted(Comparator.comparingLong(Folder::number).reversed())
                    .skip(MOST_ASIDE)
                    .toList();
        }
        for (var old : aside) {
            for (var part : PARTS) {
                Files.deleteIfExists(Path.of(old + part));
            }
        }
    }

    /// The version or the time at its end.
    private static long number(Path aside) {
        return Long.parseLong(name(aside).replaceFirst(".*-", ""));
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    /// A new name in a directory is there after a power cut only once the directory is synced.
    private void sync() throws IOException {
        try (var channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

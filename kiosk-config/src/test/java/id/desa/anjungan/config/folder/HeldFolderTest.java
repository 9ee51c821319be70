package id.desa.anjungan.config.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else owns the folder, and lays links in it while we work.
class HeldFolderTest {
    private static final int KIOSK = 65_531;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    @TempDir
    private Path dir;

    private Path theirs;
    private Path treasure;

    @BeforeEach
    void aTreasureElsewhere() throws IOException {
        theirs = Files.createDirectory(dir.resolve("theirs"));
        treasure = Files.createDirectory(dir.resolve("treasure"));
        Files.writeString(treasure.resolve("key"), "of root");
        Files.createDirectory(treasure.resolve("deeper"));
    }

    private void isAsItWas() throws IOException {
        assertThat(treasure.resolve("key")).hasContent("of root");
        try (var all = Files.list(treasure)) {
            assertThat(all).containsExactlyInAnyOrder(treasure.resolve("key"), treasure.resolve("deeper"));
        }
    }

    /// The folder goes, and a link to the treasure has its name.
    private void swap(String name) throws IOException {
        Files.move(theirs.resolve(name), dir.resolve("moved"));
        Files.createSymbolicLink(theirs.resolve(name), treasure);
    }

    @Test
    void goesIntoNoLink() throws IOException {
        Files.createSymbolicLink(theirs.resolve("link"), treasure);
        try (var folder = HeldFolder.at(theirs)) {
            assertThatThrownBy(() -> folder.folder("link")).isInstanceOf(FileSystemException.class);
            assertThat(folder.has("link")).isTrue();
            assertThat(folder.hasFolder("link")).isFalse();
        }
    }

    @Test
    void readsAndWritesThroughNoLink() throws IOException {
        Files.createSymbolicLink(theirs.resolve("key"), treasure.resolve("key"));
        try (var folder = HeldFolder.at(theirs)) {
            assertThatThrownBy(() -> folder.read("key", 100)).isInstanceOf(FileSystemException.class);
            assertThatThrownBy(() -> folder.write("key", new byte[3], folder.owner()))
                    .isInstanceOf(FileSystemException.class);
            assertThat(folder.read("none", 100)).isEmpty();
        }
        isAsItWas();
    }

    @Test
    void takesALinkAwayAndNotWhatItLeadsTo() throws IOException {
        var deep = Files.createDirectories(theirs.resolve("a/b/c"));
        Files.createSymbolicLink(deep.resolve("link"), treasure);
        Files.createSymbolicLink(theirs.resolve("a/link"), treasure);
        Files.createSymbolicLink(theirs.resolve("b"), treasure);
        try (var folder = HeldFolder.at(theirs)) {
            folder.remove("a");
            folder.remove("b");
            folder.remove("c");
        }
        assertThat(theirs).isEmptyDirectory();
        isAsItWas();
    }

    @Test
    void staysInTheFolderItHoldsWhenALinkIsLaidInItsPlace() throws IOException {
        Files.createDirectories(theirs.resolve("a/deeper"));
        Files.writeString(theirs.resolve("a/key"), "of the kiosk");
        try (var around = HeldFolder.at(theirs);
                var held = around.folder("a")) {
            assertThat(around.isStill("a", held)).isTrue();
            swap("a");
            assertThat(around.isStill("a", held)).isFalse();
            held.remove("key");
            held.remove("deeper");
            held.write("new", "news".getBytes(UTF_8), held.owner());
            held.move("new", "newer");
            held.force();
            assertThat(held.read("newer", 100)).contains("news".getBytes(UTF_8));
        }
        isAsItWas();
        assertThat(dir.resolve("moved/newer")).hasContent("news");
        assertThat(dir.resolve("moved/key")).doesNotExist();
    }

    /// Nothing of it is held in memory or on the stack.
    @Test
    void removesWhatLiesDeeperThanAnyPathIsLong() throws Exception {
        var deep = "for (1..3000) { mkdir 'a'; chdir 'a'; open F, '>', 'file' }";
        assertThat(new ProcessBuilder("perl", "-e", deep)
                        .directory(theirs.toFile())
                        .start()
                        .waitFor())
                .isZero();
        try (var folder = HeldFolder.at(theirs)) {
            folder.remove("a");
        }
        assertThat(theirs).isEmptyDirectory();
    }

    @Test
    void givesAwayWhatRootWasCutOffWithBeforeItGaveIt() throws IOException {
        var _ = theKiosks();
        Files.createDirectory(theirs.resolve("backup"));
        try (var around = HeldFolder.at(theirs)) {
            around.ownersFolder(theirs, "backup").close();
            around.ownersFolder(theirs, "backup").close();
            around.ownersFolder(theirs, "settings").close();
        }
        assertThat(Files.getAttribute(theirs.resolve("backup"), "unix:uid")).isEqualTo(KIOSK);
        assertThat(Files.getAttribute(theirs.resolve("settings"), "unix:uid")).isEqualTo(KIOSK);
    }

    /// Its user may not look into it, and makes another.
    @Test
    void laysAsideWhatRootWasCutOffWith() throws Exception {
        var classes = theKiosks();
        Files.createDirectory(theirs.resolve("backup"), PosixFilePermissions.asFileAttribute(OWN));
        runs(Kiosk.class, classes);
        assertThat(Files.getAttribute(theirs.resolve("backup"), "unix:uid")).isEqualTo(KIOSK);
        assertThat(Files.getAttribute(theirs.resolve("backup.half"), "unix:uid"))
                .isEqualTo(0);
    }

    /// As the kiosk's user.
    private void runs(Class<?> program, String classes) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var kiosk = new ArrayList<>(List.of("setpriv", "--reuid=" + KIOSK, "--clear-groups", java, "-cp", classes));
        kiosk.addAll(List.of(program.getName(), theirs.toString()));
        assertThat(new ProcessBuilder(kiosk).inheritIO().start().waitFor()).isZero();
    }

    /// A program of the kiosk's user.
    static final class Kiosk {
        private Kiosk() {}

        public static void main(String[] arguments) throws IOException {
            var path = Path.of(arguments[0]);
            try (var around = HeldFolder.at(path)) {
                around.ownersFolder(path, "backup").close();
            }
        }
    }

    /// Another one.
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            try (var around = HeldFolder.at(Path.of(arguments[0]))) {
                System.exit(around.read("key", 100).orElseThrow().length);
            }
        }
    }

    @Test
    void readsWhatItMayNotWrite() throws Exception {
        var classes = theKiosks();
        Files.createFile(theirs.resolve("key"), PosixFilePermissions.asFileAttribute(READ_ONLY));
        runs(Reader.class, classes);
    }

    /// @return where its programs lie, which it can read
    private String theKiosks() throws IOException {
        assumeThat(Files.getOwner(dir).getName()).as("runs as root").isEqualTo("root");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setAttribute(theirs, "unix:uid", KIOSK);
        for (var one : List.of(
                HeldFolder.class, OpenFolder.class, HeldFiles.class, Removal.class, Kiosk.class, Reader.class)) {
            var name = one.getName().replace('.', '/') + ".class";
            var file = dir.resolve("classes").resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = Objects.requireNonNull(one.getResourceAsStream("/" + name))) {
                Files.copy(in, file);
            }
        }
        return dir.resolve("classes").toString();
    }

    /// In the moment between a file is made and given.
    @Test
    void givesAwayOnlyAnEmptyFileOfItsOwn() throws Exception {
        var _ = theKiosks();
        var kiosk = Files.getOwner(theirs);
        Files.createLink(theirs.resolve("full"), treasure.resolve("key"));
        Files.createSymbolicLink(theirs.resolve("link"), treasure.resolve("key"));
        Files.createDirectory(theirs.resolve("folder"));
        Files.setAttribute(Files.createFile(theirs.resolve("anothers")), "unix:uid", KIOSK + 1);
        try (var open = OpenFolder.at(theirs)) {
            var files = new HeldFiles(open);
            for (var name : List.of("full", "link", "folder", "anothers")) {
                assertThatThrownBy(() -> files.giveFresh(name, kiosk)).as(name).isInstanceOf(FileSystemException.class);
            }
            files.write("own", new byte[3], kiosk, "rw-------");
        }
        assertThat(Files.getOwner(theirs.resolve("own"))).isEqualTo(kiosk);
        assertThat(Files.getAttribute(treasure.resolve("key"), "unix:uid")).isEqualTo(0);
    }

    /// Also in the moment between a look at the file and its opening.
    @Test
    void waitsForNobodyWhoLaysAPipe() throws Exception {
        var pipe = theirs.resolve("pipe").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        for (var opening : List.<ThrowingConsumer<HeldFiles>>of(
                files -> files.read("pipe", 100),
                files -> files.existing("pipe"),
                files -> files.readable("pipe"),
                files -> files.writable("pipe"))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isRefusedAPipe(opening));
        }
    }

    /// In a folder of its own, which nobody can close while somebody waits in it.
    private void isRefusedAPipe(ThrowingConsumer<HeldFiles> opening) throws IOException {
        try (var open = OpenFolder.at(theirs)) {
            assertThatThrownBy(() -> opening.acceptThrows(new HeldFiles(open)))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("take it away");
        }
    }

    @Test
    void readsNoMoreThanItMay() throws IOException {
        Files.write(theirs.resolve("long"), new byte[101]);
        try (var folder = HeldFolder.at(theirs)) {
            assertThatThrownBy(() -> folder.read("long", 100)).isInstanceOf(FileSystemException.class);
            assertThat(folder.read("long", 101)).contains(new byte[101]);
        }
    }

    @Test
    void knowsNoPaths() throws IOException {
        try (var folder = HeldFolder.at(theirs)) {
            for (var path : new String[] {"", ".", "..", "../treasure", "/etc", "a/b"}) {
                assertThatThrownBy(() -> folder.remove(path)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        isAsItWas();
    }
}

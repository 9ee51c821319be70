package id.desa.anjungan.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies on the disk after a power cut between any two steps.
class FolderSwapTest {
    private static final int KIOSK = 65_531;

    @TempDir
    private Path dir;

    private Path at;
    private FolderSwap swap;

    @BeforeEach
    void fill() throws IOException {
        at = dir.resolve("identity");
        swap = new FolderSwap(at);
        swap.put(Map.of("key", "old"));
    }

    private String key() throws IOException {
        swap.recover();
        assertThat(dir.resolve("identity.next")).doesNotExist();
        assertThat(dir.resolve("identity.old")).doesNotExist();
        return Files.readString(at.resolve("key"));
    }

    private Path beside(String name, String key, boolean whole) throws IOException {
        var folder = Files.createDirectory(dir.resolve(name));
        Files.writeString(folder.resolve("key"), key);
        if (whole) {
            Files.createFile(folder.resolve("whole"));
        }
        return folder;
    }

    @Test
    void isTheOldOneWhileTheNewOneIsHalf() throws IOException {
        beside("identity.next", "new", false);
        assertThat(key()).isEqualTo("old");
    }

    @Test
    void isTheOldOneUntilTheNewOneTakesItsPlace() throws IOException {
        beside("identity.next", "new", true);
        assertThat(key()).isEqualTo("old");
    }

    @Test
    void isTheNewOneOnceTheOldOneHasMoved() throws IOException {
        beside("identity.next", "new", true);
        Files.move(at, dir.resolve("identity.old"));
        assertThat(key()).isEqualTo("new");
    }

    @Test
    void isTheNewOneWithTheOldOneStillBeside() throws IOException {
        beside("identity.old", "older", true);
        assertThat(key()).isEqualTo("old");
    }

    @Test
    void isTheOldOneWhereTheNewOneIsGone() throws IOException {
        Files.move(at, dir.resolve("identity.old"));
        assertThat(key()).isEqualTo("old");
    }

    @Test
    void isReadableToItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesWhatRootWroteToWhomTheStateBelongsAndNothingBehindALink() throws IOException {
        assumeThat(Files.getOwner(dir).getName()).as("runs as root").isEqualTo("root");
        var roots = Files.writeString(dir.resolve("roots"), "");
        var kiosks = Files.createDirectory(dir.resolve("state"));
        Files.setAttribute(kiosks, "unix:uid", KIOSK);
        var swap = new FolderSwap(kiosks.resolve("identity"));
        swap.put(Map.of("key", "old"));
        Files.createSymbolicLink(kiosks.resolve("identity").resolve("key.next"), roots);
        swap.change("key", "new");
        assertThat(owner(kiosks.resolve("identity"))).isEqualTo(KIOSK);
        assertThat(owner(kiosks.resolve("identity/key"))).isEqualTo(KIOSK);
        assertThat(kiosks.resolve("identity/key")).isRegularFile().hasContent("new");
        assertThat(owner(roots)).isZero();
        assertThat(roots).isEmptyFile();
    }

    @Test
    void keepsTheFolderRootsUntilItIsFilled() throws IOException {
        assumeThat(Files.getOwner(dir).getName()).as("runs as root").isEqualTo("root");
        Files.setAttribute(dir, "unix:uid", KIOSK);
        var owners = new ArrayList<Integer>();
        swap.put(watched(() -> owners.add(owner(dir.resolve("identity.next")))));
        assertThat(owners).containsExactly(0);
        assertThat(owner(at)).isEqualTo(KIOSK);
    }

    /// The folder beside is changed for a link in the middle of it, and then the one in use.
    @Test
    void writesIntoNoFolderThatALinkWasLaidFor() throws IOException {
        var roots = Files.createDirectory(dir.resolve("roots"));
        Files.writeString(roots.resolve("key"), "of root");
        assertThatThrownBy(() -> swap.put(watched(() -> laid(dir.resolve("identity.next"), roots))))
                .isInstanceOf(IOException.class);
        assertThat(key()).isEqualTo("old");
        laid(at, roots);
        assertThatThrownBy(() -> swap.change("key", "new")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> swap.read("key")).isInstanceOf(IOException.class);
        swap.drop();
        assertThat(at).doesNotExist();
        try (var all = Files.list(roots)) {
            assertThat(all).containsExactly(roots.resolve("key"));
        }
        assertThat(roots.resolve("key")).hasContent("of root");
    }

    @Test
    void takesAwayLinksBesideItAndNothingBehindThem() throws IOException {
        var roots = Files.createDirectory(dir.resolve("roots"));
        Files.writeString(roots.resolve("whole"), "of root");
        Files.createSymbolicLink(dir.resolve("identity.next"), roots);
        Files.createSymbolicLink(dir.resolve("identity.old"), roots);
        Files.createSymbolicLink(
                Files.createDirectory(dir.resolve("identity.half")).resolve("deeper"), roots);
        assertThat(key()).isEqualTo("old");
        assertThat(dir.resolve("identity.half")).doesNotExist();
        assertThat(roots.resolve("whole")).hasContent("of root");
    }

    /// The folder goes, and a link has its name.
    private void laid(Path folder, Path to) {
        try {
            Files.move(folder, Files.createTempDirectory(dir, "aside").resolve("folder"));
            Files.createSymbolicLink(folder, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param look when the files are about to be written
    private static Map<String, String> watched(Runnable look) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                look.run();
                return Map.of("key", "new").entrySet();
            }
        };
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

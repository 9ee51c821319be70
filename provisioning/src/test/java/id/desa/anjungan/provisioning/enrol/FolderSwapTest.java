package id.desa.anjungan.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;
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

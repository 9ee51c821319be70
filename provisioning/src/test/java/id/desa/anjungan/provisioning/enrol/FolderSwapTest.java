package id.desa.anjungan.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies on the disk after a power cut between any two steps.
class FolderSwapTest {
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
}

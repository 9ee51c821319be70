package id.desa.anjungan.village.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    private Path folder;

    @Test
    void makesAKeyOnceForItsOwnerOnlyAndLeavesNothingHalf() throws Exception {
        var secrets = new SecretFiles(folder, new SecureRandom());
        assertThat(secrets.hasKey("pepper")).isFalse();
        var key = secrets.key("pepper");
        assertThat(secrets.hasKey("pepper")).isTrue();
        assertThat(new SecretFiles(folder, new SecureRandom()).key("pepper"))
                .isEqualTo(key)
                .hasSize(32);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("pepper.key"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pepper.key"))))
                .isEqualTo("rw-------");
    }
}

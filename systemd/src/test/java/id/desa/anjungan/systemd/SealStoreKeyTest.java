package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key that seals the store, over many starts. `systemd-creds` is stood in for by a program that can be
/// locked, as a TPM can; `KioskUnitIT` has the real one.
class SealStoreKeyTest {
    private static final String STAND_IN = """
            #!/bin/bash
            set -e
            [[ ! -e DIR/locked ]] || exit 1
            from=${@: -2:1} to=${@: -1}
            [[ $from == - ]] && from=/dev/stdin
            case $1 in
                encrypt) base64 -w 0 "$from" >"$to" ;;
                decrypt) base64 -d "$from" ;;
            esac
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void aTpm() throws IOException {
        var program = Files.writeString(dir.resolve("creds"), STAND_IN.replace("DIR", dir.toString()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void drawsAKeyOnceAndKeepsIt() throws Exception {
        starts();
        var drawn = key();
        assertThat(drawn).hasSize(1);
        assertThat(drawn.getFirst()).matches("1 [A-Za-z0-9+/]{43}=");
        starts();
        assertThat(key()).isEqualTo(drawn);
    }

    @Test
    void takesInTheKeyTheKioskDrewForItself() throws Exception {
        plain("1 old\n");
        starts();
        assertThat(key()).containsExactly("1 old");
        assertThat(dir.resolve("plain")).doesNotExist();
    }

    /// What a restore brings back, beside the key this machine drew at its first start.
    @Test
    void takesInOlderKeysBeforeItsOwnAndLeavesNoneInClear() throws Exception {
        starts();
        var own = key().getFirst();
        plain("1 burnt\n2 also-burnt\n");
        starts();
        assertThat(key()).containsExactly("1 burnt", "2 also-burnt", own);
        assertThat(dir.resolve("plain")).doesNotExist();
    }

    @Test
    void losesNoKeyToATpmThatIsLockedForAWhile() throws Exception {
        starts();
        var first = key().getFirst();
        Files.createFile(dir.resolve("locked"));
        assertThat(Shell.run(Duration.ofSeconds(20), command()).succeeded())
                .as("nothing can be sealed now: the kiosk starts without it")
                .isFalse();
        Files.delete(dir.resolve("locked"));
        starts();
        assertThat(key()).containsExactly(first);
        assertThat(dir.resolve("sealed.unreadable.1")).doesNotExist();
    }

    /// Cleared, as after a change of the board: it opens nothing of before, and seals again.
    @Test
    void keepsAsideWhatDoesNotOpenAndTakesItInWhenItDoes() throws Exception {
        starts();
        var first = key().getFirst();
        var sealed = Files.readString(dir.resolve("sealed"));
        Files.writeString(dir.resolve("sealed"), "not base64!");
        starts();
        var second = key().getFirst();
        assertThat(second).isNotEqualTo(first);
        assertThat(dir.resolve("sealed.unreadable.1")).hasContent("not base64!");
        Files.writeString(dir.resolve("sealed.unreadable.1"), sealed);
        starts();
        assertThat(key()).containsExactly(first, second);
        assertThat(dir.resolve("sealed.unreadable.1")).doesNotExist();
    }

    private void plain(String text) throws IOException {
        Files.writeString(dir.resolve("plain"), text);
    }

    private List<String> key() throws IOException {
        var sealed = Files.readString(dir.resolve("sealed"));
        return new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private void starts() throws Exception {
        Shell.must(command().toArray(String[]::new));
    }

    private List<String> command() {
        var script = Trees.repository().resolve("systemd/kiosk/files/usr/lib/anjungan-kiosk/bin/seal-store-key");
        return List.of(
                "env",
                "ANJUNGAN_SEALED_KEY=" + dir.resolve("sealed"),
                "ANJUNGAN_PLAIN_KEY=" + dir.resolve("plain"),
                "ANJUNGAN_SYSTEMD_CREDS=" + dir.resolve("creds"),
                "ANJUNGAN_SEAL_PAUSE=0",
                "bash",
                script.toString());
    }
}

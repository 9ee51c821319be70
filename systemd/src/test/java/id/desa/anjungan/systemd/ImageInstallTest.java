package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `install.sh` of an image, with a Debian made of a few lines: which version of the kiosk is there and how far, and
/// whether apt can do anything now.
class ImageInstallTest {
    private static final String STAND_IN = """
            #!/bin/bash
            PATH=/usr/bin:/bin
            case "${0##*/} $1" in
                'id -u') echo 0 ;;
                'dpkg --print-architecture') echo arm64 ;;
                'dpkg --compare-versions') (($2 > $4)) ;;
                'dpkg --force-confold') exit 1 ;;
                dpkg-deb*) echo 2 ;;
                dpkg-query*) cat DIR/installed ;;
                apt-get*)
                    echo "$*" >>DIR/apt
                    [[ ! -e DIR/dark ]] || exit 100
                    [[ $* != *' install '* ]] || echo 'installed 2' >DIR/installed
                    ;;
            esac
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void aMachine() throws IOException {
        var commands = Files.createDirectories(dir.resolve("commands"));
        for (var command : List.of("id", "dpkg", "dpkg-deb", "dpkg-query", "apt-get", "sync")) {
            var file = Files.writeString(commands.resolve(command), STAND_IN.replace("DIR", dir.toString()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        var image = Files.createDirectories(dir.resolve("image/packages"));
        Files.createFile(image.resolve("anjungan-kiosk_2_arm64.deb"));
        Files.createFile(image.resolve("complete"));
        Files.copy(Trees.repository().resolve("systemd/image/install.sh"), dir.resolve("image/install.sh"));
        Files.writeString(dir.resolve("image/village.conf"), "HOSTNAME=\n");
    }

    /// As after a cut between a package and what it depends on, or while another dpkg works.
    @Test
    void letsAptInstallAlthoughDpkgCannotSetUpWhatIsThere() throws Exception {
        Files.writeString(dir.resolve("installed"), "unpacked 2\n");
        assertThat(runs()).isTrue();
        assertThat(apt())
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .contains("--fix-broken", "DPkg::Lock::Timeout=600", "anjungan-kiosk_2_arm64.deb"));
        assertThat(done()).exists();
    }

    @Test
    void aNewerKioskThatIsThereMeansThatItIsDone() throws Exception {
        Files.writeString(dir.resolve("installed"), "installed 3\n");
        assertThat(runs()).isTrue();
        assertThat(apt()).isEmpty();
        assertThat(done()).exists();
    }

    @Test
    void theSameKioskDoesNotMeanThatTheOtherPackagesAreThere() throws Exception {
        Files.writeString(dir.resolve("installed"), "installed 2\n");
        assertThat(runs()).isTrue();
        assertThat(apt()).hasSize(1);
    }

    @Test
    void withoutANetworkItFailsAndSucceedsWhenItIsTriedAgain() throws Exception {
        Files.delete(dir.resolve("image/packages/complete"));
        Files.createFile(dir.resolve("dark"));
        assertThat(runs()).as("so that its unit starts it again").isFalse();
        assertThat(apt()).as("a list that cannot be had does not end it").hasSize(2);
        assertThat(done()).doesNotExist();
        Files.delete(dir.resolve("dark"));
        assertThat(runs()).isTrue();
        assertThat(done()).exists();
    }

    private boolean runs() throws IOException, InterruptedException {
        return Shell.run(
                        Duration.ofSeconds(20),
                        List.of(
                                "env",
                                "ANJUNGAN_ROOT=" + dir.resolve("root"),
                                "PATH=" + dir.resolve("commands") + ":/usr/bin:/bin",
                                "sh",
                                dir.resolve("image/install.sh").toString()))
                .succeeded();
    }

    private List<String> apt() throws IOException {
        return Files.exists(dir.resolve("apt")) ? Files.readAllLines(dir.resolve("apt")) : List.of();
    }

    private Path done() {
        return dir.resolve("root/var/lib/anjungan-image/done");
    }
}

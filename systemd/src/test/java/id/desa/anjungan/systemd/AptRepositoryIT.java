package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The repository as a kiosk's apt sees it, and what it makes of one that somebody else had a hand in.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class AptRepositoryIT {
    @TempDir
    private Path dir;

    private Machine machine;

    @BeforeEach
    void begins() throws Exception {
        var work = Trees.repository()
                .resolve("target/machines/apt-" + ProcessHandle.current().pid());
        machine = Machine.over(work, Trees.installed(), Trees.debian());
        var old = Debs.hollow(Trees.deb("anjungan-village"), "8.0.0");
        var next = Debs.hollow(Trees.deb("anjungan-village"), "8.1.0");
        var repository =
                Debs.repository(Files.createDirectories(dir.resolve("repo")), dir.resolve("key"), List.of(old, next));
        Shell.must("cp", "-a", repository.toString(), machine.path("/srv/repo").toString());
        trust(repository);
        machine.write("/etc/apt/sources.list.d/anjungan.sources", """
                Types: deb
                URIs: file:///srv/repo
                Suites: trixie
                Components: main
                Signed-By: /usr/share/keyrings/anjungan-archive-keyring.gpg
                """);
        machine.boot();
        machine.sh("rm -f /etc/apt/sources.list");
    }

    private void trust(Path repository) throws Exception {
        Shell.must(
                "cp",
                repository.resolve("anjungan-archive-keyring.gpg").toString(),
                machine.path("/usr/share/keyrings/anjungan-archive-keyring.gpg").toString());
    }

    @AfterEach
    void ends() throws Exception {
        machine.close();
    }

    @Test
    void givesTheNewestVersionAndTheOneBefore() throws Exception {
        machine.must("apt-get", "update", "--error-on=any");
        machine.must("apt-get", "--yes", "install", "anjungan-village");
        assertThat(installed()).isEqualTo("8.1.0");
        machine.must("apt-get", "--yes", "--allow-downgrades", "install", "anjungan-village=8.0.0");
        assertThat(installed()).isEqualTo("8.0.0");
    }

    @Test
    void isRefusedWhereItsIndexWasChanged() throws Exception {
        machine.sh("sed -i 's/^Version: 8.1.0/Version: 8.2.0/' /srv/repo/dists/trixie/main/binary-amd64/Packages"
                + " && rm /srv/repo/dists/trixie/main/binary-amd64/Packages.gz");
        assertThat(machine.run("apt-get", "update", "--error-on=any").succeeded())
                .isFalse();
        assertThat(machine.run("apt-get", "--yes", "install", "anjungan-village=8.2.0")
                        .succeeded())
                .isFalse();
    }

    @Test
    void isRefusedWhereAPackageWasChanged() throws Exception {
        machine.must("apt-get", "update", "--error-on=any");
        machine.sh(
                "printf x | dd of=/srv/repo/pool/anjungan-village_8.1.0_amd64.deb bs=1 seek=20000 conv=notrunc status=none");
        var refused = machine.run("apt-get", "--yes", "install", "anjungan-village=8.1.0");
        assertThat(refused.succeeded()).isFalse();
        assertThat(installed()).isNotEqualTo("8.1.0");
    }

    @Test
    void isRefusedWhereAnotherKeySigned() throws Exception {
        var other = Debs.repository(
                Files.createDirectories(dir.resolve("other")),
                dir.resolve("other-key"),
                List.of(Debs.hollow(Trees.deb("anjungan-village"), "8.2.0")));
        trust(other);
        assertThat(machine.run("apt-get", "update", "--error-on=any").output())
                .contains("signature")
                .doesNotContain("All packages are up to date");
    }

    private String installed() throws Exception {
        return machine.must("dpkg-query", "--show", "--showformat=${Version}", "anjungan-village");
    }
}

package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The root helper with the real apt, dpkg and systemd, and a signed repository made by the script that makes ours. The
/// package is a small one, whose service says that it is ready or never does.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class UpdateIT {
    private static final String NAME = "anjungan-trial";
    private static final String HELPER = "kiosk/files/usr/lib/anjungan-kiosk/bin/anjungan-update";

    @TempDir
    private Path dir;

    private Machine machine;

    @BeforeEach
    void aMachineWithTheFirstVersion() throws Exception {
        var systemd = Trees.repository().resolve("systemd");
        machine = Machine.over(
                Trees.repository()
                        .resolve("target/machines/update-"
                                + ProcessHandle.current().pid()),
                Trees.debian());
        machine.write("/usr/lib/anjungan-kiosk/bin/anjungan-update", Files.readString(systemd.resolve(HELPER)));
        for (var unit : List.of("anjungan-update.service", "anjungan-update-recover.service")) {
            machine.write(
                    "/usr/lib/systemd/system/" + unit,
                    Files.readString(systemd.resolve("kiosk/files/usr/lib/systemd/system/" + unit)));
            machine.write("/etc/systemd/system/" + unit + ".d/trial.conf", """
                    [Service]
                    Environment=ANJUNGAN_PACKAGE=anjungan-trial ANJUNGAN_UNIT=anjungan-trial.service ANJUNGAN_UPDATE_WAIT=1
                    """);
        }
        // A resident who is served as long as /srv/served is there; the rest of the command is not what is tried here.
        machine.write("/usr/local/bin/anjunganctl", """
                #!/bin/sh
                case "$1 $2" in
                    "update --plan") printf 'automatic=true\\nproof=15\\nin-window=true\\n' ;;
                    "hold update") [ ! -e /srv/served ] || exit 75 ;;
                esac
                """);
        machine.write("/etc/apt/sources.list.d/anjungan.sources", """
                Types: deb
                URIs: file:///srv/repository
                Suites: trixie
                Components: main
                Signed-By: /usr/share/keyrings/anjungan-archive-keyring.gpg
                """);
        Shell.must(
                "chmod",
                "755",
                machine.path("/usr/lib/anjungan-kiosk/bin/anjungan-update").toString(),
                machine.path("/usr/local/bin/anjunganctl").toString());
        repository("archive", "1.0");
        Files.copy(
                dir.resolve("repository/anjungan-archive-keyring.gpg"),
                machine.path("/usr/share/keyrings/anjungan-archive-keyring.gpg"));
        machine.boot();
        machine.must("dpkg", "-i", "/srv/repository/pool/" + NAME + "_1.0_amd64.deb");
    }

    @AfterEach
    void ends() throws Exception {
        machine.close();
    }

    @Test
    void putsInANewerVersionOnceNoResidentIsServed() throws Exception {
        repository("archive", "1.0", "2.0");
        machine.sh("touch /srv/served");
        machine.must("systemctl", "start", "--no-block", "anjungan-update.service");
        machine.until(Duration.ofSeconds(40), "ls /var/lib/anjungan-update/*_2.0.deb");
        Thread.sleep(3_000); // several looks
        assertThat(version()).isEqualTo("1.0");
        machine.sh("rm /srv/served");
        machine.until(Duration.ofSeconds(60), "grep -qx result=updated /var/lib/anjungan-update/state");
        assertThat(version()).isEqualTo("2.0");
        assertThat(machine.property(NAME + ".service", "StatusText")).isEqualTo("2.0");
    }

    @Test
    void takesBackAVersionThatNeverGetsReady() throws Exception {
        repository("archive", "1.0", "3.0-bad");
        machine.run("systemctl", "start", "anjungan-update.service");
        assertThat(state()).contains("result=rolled-back").contains("refused=3.0-bad");
        assertThat(version()).isEqualTo("1.0");
        assertThat(machine.property(NAME + ".service", "ActiveState")).isEqualTo("active");
        assertThat(machine.property(NAME + ".service", "StatusText")).isEqualTo("1.0");
    }

    @Test
    void refusesARepositoryThatSomebodyElseSigned() throws Exception {
        repository("stranger", "1.0", "2.0");
        assertThat(machine.run("systemctl", "start", "anjungan-update.service").code())
                .isNotZero();
        assertThat(state()).contains("result=repository-refused");
        assertThat(version()).isEqualTo("1.0");
    }

    @Test
    void isTakenUpAgainAfterAPowerCutInTheMiddle() throws Exception {
        repository("archive", "1.0", "2.0");
        machine.must("systemctl", "enable", "anjungan-update-recover.service");
        machine.must("systemctl", "start", "--no-block", "anjungan-update.service");
        machine.until(
                Duration.ofSeconds(60),
                "grep -q 'phase=[ip]' /var/lib/anjungan-update/state && ! grep -q idle"
                        + " /var/lib/anjungan-update/state");
        machine.pullPlug();
        machine.boot();
        machine.until(Duration.ofSeconds(90), "grep -qx phase=idle /var/lib/anjungan-update/state");
        assertThat(state()).contains("result=updated");
        assertThat(version()).isEqualTo("2.0");
        assertThat(machine.property(NAME + ".service", "StatusText")).isEqualTo("2.0");
    }

    private String version() throws IOException, InterruptedException {
        return machine.sh("dpkg-query -W -f '${Version} ${db:Status-Status}' " + NAME)
                .replace(" installed", "")
                .strip();
    }

    private String state() throws IOException, InterruptedException {
        return machine.must("cat", "/var/lib/anjungan-update/state");
    }

    /// The repository as the machine finds it now.
    private void repository(String signer, String... versions) throws IOException, InterruptedException {
        var debs = new ArrayList<String>();
        for (var version : versions) {
            debs.add(deb(version).toString());
        }
        var made = dir.resolve("repository");
        Shell.must("rm", "-rf", made.toString());
        var command = new ArrayList<>(List.of(
                "bash",
                Trees.repository().resolve("systemd/package/repository.sh").toString(),
                made.toString(),
                dir.resolve("key-" + signer).toString()));
        command.addAll(debs);
        Shell.must(command.toArray(String[]::new));
        var there = machine.path("/srv/repository");
        Shell.must("rm", "-rf", there.toString());
        Shell.must("cp", "-a", made.toString(), there.toString());
    }

    /// A package of one service, which is never ready where its version ends in `bad`.
    private Path deb(String version) throws IOException, InterruptedException {
        var tree = dir.resolve("tree-" + version);
        var ready = version.endsWith("bad") ? "exit 1" : "systemd-notify --ready --status=" + version;
        write(tree.resolve("DEBIAN/control"), """
                Package: %s
                Version: %s
                Architecture: amd64
                Maintainer: Anjungan <anjungan@localhost>
                Description: small package to try updates with
                """.formatted(NAME, version));
        write(tree.resolve("DEBIAN/postinst"), """
                #!/bin/sh
                set -e
                systemctl daemon-reload
                systemctl enable --quiet anjungan-trial.service
                timeout 5 systemctl restart anjungan-trial.service || true
                """);
        write(tree.resolve("usr/lib/anjungan-trial/serve"), "#!/bin/sh\n" + ready + "\nexec sleep infinity\n");
        write(tree.resolve("usr/lib/systemd/system/anjungan-trial.service"), """
                [Unit]
                StartLimitIntervalSec=0
                [Service]
                Type=notify
                NotifyAccess=all
                ExecStart=/usr/lib/anjungan-trial/serve
                Restart=always
                RestartSec=1s
                [Install]
                WantedBy=multi-user.target
                """);
        Shell.must(
                "chmod",
                "755",
                tree.resolve("DEBIAN/postinst").toString(),
                tree.resolve("usr/lib/anjungan-trial/serve").toString());
        var deb = dir.resolve(NAME + "_" + version + "_amd64.deb");
        Shell.must("dpkg-deb", "--root-owner-group", "-b", tree.toString(), deb.toString());
        return deb;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

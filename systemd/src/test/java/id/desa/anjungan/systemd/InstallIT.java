package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kiosk's package on a running Debian, through everything apt does with it.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class InstallIT {
    private static final String HAND = "[screen]\nlanguage = \"jv\"\n";
    private static final String KEPT = "/var/lib/anjungan-update";
    private static int machines;

    private Machine machine;

    @BeforeEach
    void begins(TestInfo test) throws Exception {
        var work = Trees.repository()
                .resolve("target/machines/install-" + ProcessHandle.current().pid() + "-" + machines++);
        machine = Machine.over(work, Trees.debian());
        Files.createDirectories(machine.path(KEPT));
        machine.boot();
        System.out.println(test.getDisplayName());
    }

    @AfterEach
    void ends() throws Exception {
        machine.close();
    }

    @Test
    void installsOnABareDebianWithEveryLibraryItsNativesAskFor() throws Exception {
        machine.must("rm", "/usr/bin/udevadm"); // a container has no devices to give
        machine.write("/usr/bin/udevadm", "#!/bin/sh\necho \"$*\" >>/root/udev\n");
        machine.must("chmod", "755", "/usr/bin/udevadm");
        install(current());
        assertThat(machine.must("cat", "/root/udev"))
                .as("what is plugged in already is given to it")
                .containsPattern("trigger .*--subsystem-match=tty");
        assertThat(machine.must("getent", "passwd", "anjungan")).contains("/usr/sbin/nologin");
        assertThat(machine.must("stat", "-c", "%a %U", "/var/lib/anjungan")).isEqualTo("700 anjungan\n");
        assertThat(machine.must("systemctl", "is-enabled", "anjungan-kiosk", "anjungan-display", "anjungan-aot.timer"))
                .doesNotContain("disabled");
        assertThat(machine.sh("cd /usr/lib/anjungan-kiosk && for so in $(find . -name '*.so'); do"
                        + " LD_LIBRARY_PATH=runtime/lib/server:runtime/lib ldd $so; done | grep 'not found' || true"))
                .isEmpty();
        assertThat(machine.must("anjunganctl", "--version")).isNotBlank();
        assertThat(machine.must("dpkg", "--verify", "anjungan-kiosk")).isEmpty();
    }

    @Test
    void keepsStateAndWhatAHandWroteThroughUpgradeAndDowngrade() throws Exception {
        install(current());
        machine.write("/etc/anjungan/kiosk.toml", HAND);
        machine.sh("echo kept >/var/lib/anjungan/note && chown anjungan: /var/lib/anjungan/note");
        machine.must("systemctl", "disable", "--now", "anjungan-aot.timer");

        install(newer());
        assertThat(installed()).isEqualTo("9.0.0");
        stillThere();
        assertThat(machine.run("systemctl", "is-enabled", "anjungan-aot.timer").output())
                .contains("disabled");
        assertThat(machine.run("systemctl", "is-active", "anjungan-aot.timer").output())
                .isEqualTo("inactive\n");

        install(current());
        assertThat(installed()).isNotEqualTo("9.0.0");
        stillThere();
    }

    private void stillThere() throws Exception {
        assertThat(machine.must("cat", "/etc/anjungan/kiosk.toml")).isEqualTo(HAND);
        assertThat(machine.must("cat", "/var/lib/anjungan/note")).isEqualTo("kept\n");
        assertThat(machine.must("dpkg", "--audit")).isEmpty();
    }

    @Test
    void keepsItsStateWhenItIsRemovedAndNothingWhenItIsPurged() throws Exception {
        var before = everyFile();
        install(current());
        machine.sh(
                "echo kept >/var/lib/anjungan/note && echo x >/etc/credstore.encrypted/anjungan.store.key.unreadable");
        machine.must("apt-get", "--yes", "remove", "anjungan-kiosk");
        assertThat(machine.run("systemctl", "is-active", "anjungan-kiosk").output())
                .doesNotStartWith("active");
        assertThat(machine.run("test", "-e", "/usr/lib/anjungan-kiosk").succeeded())
                .isFalse();
        assertThat(machine.must("cat", "/var/lib/anjungan/note")).isEqualTo("kept\n");

        machine.must("apt-get", "--yes", "purge", "anjungan-kiosk");
        assertThat(everyFile().lines().filter(file -> !before.lines().toList().contains(file)))
                .as("what a purge left behind")
                .isEmpty();
    }

    /// Whatever lies on its disk; lists and logs of the system itself excepted.
    private String everyFile() throws Exception {
        return machine.sh(
                "find / -xdev -path /proc -prune -o -path /sys -prune -o -path /run -prune -o -path /tmp -prune"
                        + " -o -path /var/log -prune -o -path /var/lib/dpkg -prune -o -path /var/lib/apt -prune"
                        + " -o -path /var/cache/apt -prune -o -path /var/lib/systemd -prune"
                        + " -o -path /var/lib/polkit-1 -prune -o -path /var/spool/cups -prune -o -path /var/cache/cups -prune"
                        + " -o -path /var/tmp -prune -o -path /var/cache/debconf -prune -o -path /var/cache/man -prune -o -path '/etc/*-' -prune -o -path /dev -prune -o -print | sort");
    }

    /// A stand-in for the kiosk's answer: somebody is served, twice, then nobody.
    @Test
    void letsAResidentFinishBeforeAnUpgradeIsUnpacked() throws Exception {
        Displays.into(machine);
        install(current());
        machine.until(Duration.ofSeconds(90), "systemctl is-active anjungan-kiosk");
        machine.sh("mv /usr/bin/anjunganctl /root/");
        machine.write("/usr/bin/anjunganctl", """
                #!/bin/sh
                echo "$* $(dpkg-query -W -f '${Version}' anjungan-kiosk)" >>/root/asked
                [ $(wc -l </root/asked) -gt 2 ] || exit 75
                """);
        machine.must("chmod", "755", "/usr/bin/anjunganctl");
        var x = machine.must("pgrep", "-x", "Xorg");
        var before = installed();
        install(newer());
        assertThat(machine.must("cat", "/root/asked").lines())
                .hasSize(3)
                .containsOnly("hold package --seconds 900 " + before);
        assertThat(machine.must("pgrep", "-x", "Xorg"))
                .as("the display went on")
                .isEqualTo(x);
    }

    /// Whoever is served is not sent away by an upgrade that was put off for their sake.
    @Test
    void goesOnAsItWasWhereAResidentIsServedForTooLong() throws Exception {
        Displays.into(machine);
        install(current());
        machine.until(Duration.ofSeconds(90), "systemctl is-active anjungan-kiosk");
        machine.sh(
                "mv /usr/bin/anjunganctl /root/ && printf '#!/bin/sh\nexit 75\n' >/usr/bin/anjunganctl && chmod 755 /usr/bin/anjunganctl");
        keep(newer());
        var before = installed();
        var kiosk = machine.property("anjungan-kiosk", "InvocationID");
        assertThat(machine.run(
                                "env",
                                "ANJUNGAN_WAIT_SECONDS=4",
                                "dpkg",
                                "--force-confold",
                                "--install",
                                KEPT + "/" + name(newer()))
                        .output())
                .contains("somebody is still being served");
        machine.until(Duration.ofSeconds(60), "[ -z \"$(systemctl list-jobs --no-legend)\" ]"); // whatever it began
        assertThat(installed()).isEqualTo(before);
        assertThat(machine.must("dpkg", "--audit")).isEmpty();
        assertThat(machine.property("anjungan-kiosk", "InvocationID")).isEqualTo(kiosk);
        assertThat(machine.property("anjungan-kiosk", "ActiveState")).isEqualTo("active");
    }

    /// The plug is pulled while files of the new version are on their way, and while the package is being set up.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls /usr/lib/anjungan-kiosk/lib/*.dpkg-new",
                "ls /usr/lib/anjungan-kiosk/runtime/lib/modules.dpkg-new",
                "grep -q half-configured /var/lib/dpkg/status || ls /usr/lib/anjungan-kiosk/native/*.dpkg-new"
            })
    void isOneVersionOrTheOtherAfterAPowerCutInAnUpgrade(String moment) throws Exception {
        install(current());
        machine.write("/etc/anjungan/kiosk.toml", HAND);
        keep(newer());
        // As an update notes what it is at; the older copy is the fresher file.
        machine.sh("touch " + KEPT + "/" + name(current()));
        machine.write(KEPT + "/state", "phase=installing\nfrom=" + installed() + "\nto=9.0.0\n");
        machine.must("systemctl", "mask", "anjungan-update-recover.service");
        var upgrade = machine.start("dpkg", "--force-confold", "--install", KEPT + "/" + name(newer()));
        machine.until(Duration.ofSeconds(60), moment + " >/dev/null 2>&1");
        machine.pullPlug();
        upgrade.destroyForcibly();
        assertThat(asDpkgNotedIt()).containsPattern("reinstreq|half-|unpacked");

        machine.boot();
        assertThat(machine.must("dpkg", "--audit")).isEmpty();
        assertThat(machine.must("dpkg", "--verify", "anjungan-kiosk")).doesNotContain("/usr/");
        assertThat(installed()).isEqualTo("9.0.0");
        assertThat(machine.must("cat", "/etc/anjungan/kiosk.toml")).isEqualTo(HAND);
        assertThat(machine.must("anjunganctl", "--version")).isNotBlank();
    }

    /// Its register, and what it had noted since for the register (dpkg's `updates` folder).
    private String asDpkgNotedIt() throws Exception {
        return Shell.must(
                "bash",
                "-c",
                "cd \"$0\" && grep -h ^Status: status updates/* | sort -u",
                machine.path("/var/lib/dpkg").toString());
    }

    private void install(Path deb) throws Exception {
        keep(deb);
        machine.must(
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "--yes",
                "--allow-downgrades",
                "--no-install-recommends",
                "install",
                KEPT + "/" + name(deb));
    }

    private void keep(Path deb) throws Exception {
        var to = machine.path(KEPT).resolve(name(deb));
        if (!Files.exists(to)) {
            machine.sh("mkdir -p " + KEPT);
            Files.copy(deb, to);
        }
    }

    private String installed() throws Exception {
        return machine.must("dpkg-query", "--show", "--showformat=${Version}", "anjungan-kiosk");
    }

    private static Path current() throws Exception {
        return Trees.deb("anjungan-kiosk");
    }

    /// It has another default settings file too, so that dpkg has to choose.
    private static Path newer() throws Exception {
        var made = Trees.repository().resolve("target/system/other-versions/anjungan-kiosk_9.0.0_amd64.deb");
        return Files.exists(made) && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(current())) > 0
                ? made
                : Debs.version(current(), "9.0.0", Map.of("/etc/anjungan/kiosk.toml", "# newer\n"));
    }

    private static String name(Path deb) {
        return String.valueOf(deb.getFileName());
    }
}

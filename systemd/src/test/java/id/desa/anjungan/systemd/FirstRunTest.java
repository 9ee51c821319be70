package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `firstrun.sh` of a Raspberry Pi's card, whose power goes before any of its commands.
class FirstRunTest {
    private static final int NEVER = 1_000;
    private static final String LINE = "console=tty1 root=PARTUUID=99-02 rootwait quiet";
    private static final String APPENDED = " systemd.run=/boot/firmware/firstrun.sh"
            + " systemd.run_success_action=reboot systemd.unit=kernel-command-line.target";
    private static final String CONF = "HOSTNAME=anjungan-1\nWIFI_SSID=balai\nWIFI_PASSWORD=rahasia desa\nSSH_KEY=\n";
    /// Counts its calls; at the last one the power goes, and with it what was copied and not yet on the disk.
    private static final String STAND_IN = """
            #!/bin/bash
            PATH=/usr/bin:/bin
            name=${0##*/}
            step=$(($(<DIR/step) + 1))
            echo $step >DIR/step
            if ((step == $(<DIR/cut))); then
                [[ ! -e DIR/unwritten ]] || : >DIR/root/opt/anjungan-image/village.conf
                kill -9 $PPID
                exit
            fi
            case $name in
                systemctl) echo "$*" >DIR/enabled ;;
                sync) rm -f DIR/unwritten ;;
                cp) touch DIR/unwritten && exec cp "$@" ;;
                *) exec $name "$@" ;;
            esac
            """;

    @TempDir
    private Path dir;

    @Test
    void putsTheInstallerOnTheCardAndLeavesNoPasswordOnTheBootPartition() throws Exception {
        var card = card("whole", LINE + APPENDED);
        assertThat(runs(card, NEVER)).isTrue();
        done(card);
    }

    @Test
    void aPowerCutBeforeAnyCommandLosesNeitherThePasswordNorTheKernelsLine() throws Exception {
        var step = 1;
        for (var finished = false; !finished; step++) {
            var card = card("cut-" + step, LINE + APPENDED);
            finished = runs(card, step);
            assertThat(card.resolve("boot/cmdline.txt")).as("cut at %d", step).exists();
            if (Files.exists(card.resolve("boot/firstrun.sh"))) {
                assertThat(runs(card, NEVER)).as("again after %d", step).isTrue();
            }
            done(card);
        }
        assertThat(step).isGreaterThan(10);
    }

    @Test
    void takesEveryWordForSystemdOutOfTheKernelsLineAndNoOther() throws Exception {
        var card = card("words", "systemd.unit=rescue.target" + " " + LINE + APPENDED + " ds=nocloud;i=my-systemd.run");
        assertThat(runs(card, NEVER)).isTrue();
        assertThat(card.resolve("boot/cmdline.txt")).hasContent(LINE + " ds=nocloud;i=my-systemd.run");
    }

    /// A technician who mistyped the password copies the files once more.
    @Test
    void takesInAPasswordThatIsWrittenOnTheBootPartitionAgain() throws Exception {
        var card = card("again", LINE);
        assertThat(runs(card, NEVER)).isTrue();
        onBoot(card, LINE, CONF.replace("rahasia desa", "yang benar"));
        assertThat(runs(card, NEVER)).isTrue();
        assertThat(installer(card, "village.conf")).content().contains("WIFI_PASSWORD=yang benar\n");
    }

    private Path card(String name, String line) throws IOException {
        var card = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(card.resolve("root/etc/systemd/system"));
        var commands = Files.createDirectories(card.resolve("commands"));
        for (var command : List.of("grep", "mkdir", "cp", "systemctl", "sync", "sed", "mv", "rm")) {
            var file = Files.writeString(commands.resolve(command), STAND_IN.replace("DIR", card.toString()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        onBoot(card, line, CONF);
        return card;
    }

    private static void onBoot(Path card, String line, String conf) throws IOException {
        var from = Trees.repository().resolve("systemd/image");
        var boot = card.resolve("boot");
        Files.createDirectories(boot.resolve("anjungan/packages"));
        Files.writeString(boot.resolve("cmdline.txt"), line + "\n");
        Files.writeString(boot.resolve("anjungan/village.conf"), conf);
        Files.writeString(boot.resolve("anjungan/packages/anjungan-kiosk_1_arm64.deb"), "package");
        Files.writeString(boot.resolve("anjungan/anjungan-install.service"), "[Service]\n");
        Files.writeString(boot.resolve("firstrun.sh"), Files.readString(from.resolve("firstrun.sh")));
    }

    /// @param cut the command before which the power goes
    /// @return whether it came to its end
    private static boolean runs(Path card, int cut) throws IOException, InterruptedException {
        Files.writeString(card.resolve("step"), "0\n");
        Files.writeString(card.resolve("cut"), cut + "\n");
        Files.deleteIfExists(card.resolve("unwritten"));
        return Shell.run(
                        Duration.ofSeconds(20),
                        List.of(
                                "env",
                                "ANJUNGAN_ROOT=" + card.resolve("root"),
                                "PATH=" + card.resolve("commands") + ":/usr/bin:/bin",
                                "sh",
                                card.resolve("boot/firstrun.sh").toString()))
                .succeeded();
    }

    private static void done(Path card) {
        assertThat(installer(card, "village.conf")).hasContent(CONF);
        assertThat(installer(card, "packages/anjungan-kiosk_1_arm64.deb")).hasContent("package");
        assertThat(card.resolve("root/etc/systemd/system/anjungan-install.service"))
                .exists();
        assertThat(card.resolve("enabled")).hasContent("enable anjungan-install.service");
        assertThat(card.resolve("boot/anjungan/village.conf"))
                .content()
                .doesNotContain("rahasia")
                .contains("WIFI_SSID=balai\n");
        assertThat(card.resolve("boot/cmdline.txt")).hasContent(LINE);
        assertThat(card.resolve("boot/firstrun.sh")).doesNotExist();
    }

    private static Path installer(Path card, String file) {
        return card.resolve("root/opt/anjungan-image").resolve(file);
    }
}

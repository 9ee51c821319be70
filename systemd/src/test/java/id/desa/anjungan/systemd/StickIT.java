package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.backup.RecoveryKey;
import id.desa.anjungan.provisioning.backup.RecoveryKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Sticks and the nightly backup, on real file systems behind a made-up plug: no machine of these tests has USB.
@Tag("system")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
class StickIT {
    private static final String OURS = "3f0c8b52-6a55-4c1f-9d4e-0b7c5a1d2e90";
    private static final String FOREIGN = "b1946ac9-2d8e-4f6a-8f40-7c1e9d3a5b62";
    private static final String OF_THE_SAFE = "5d1f0c3e-77a4-4e0b-9a51-c3b6d2e8f417";
    private static final String BY_HAND = "ANJUNGAN_USB=/srv/usb BASH_ENV=/srv/sticks.sh ";
    private static final String UNTIL_HELD =
            "until ! flock --nonblock /run/anjungan-usb/restore/.held true; do sleep 0.1; done";
    private static final String STICK = "/run/anjungan-usb/stick";
    private static final String ANOTHER = "/srv/usb/devices/1-0:1.0/";
    /// What of a kiosk these tests need: it runs, and lets a stick be seen as long as it is not enrolled.
    private static final String KIOSK = """
            [Service]
            Type=exec
            RuntimeDirectory=anjungan
            ExecStart=/usr/bin/bash -c '[ -e /srv/enrolled ] || touch /run/anjungan/stick-allowed; exec sleep infinity'
            """;
    private static final String MADE_UP = """
            [Service]
            Environment=ANJUNGAN_USB=/srv/usb BASH_ENV=/srv/sticks.sh
            ReadWritePaths=/srv/usb
            """;

    @TempDir
    private static Path dir;

    private static Machine machine;
    private static String ours;
    private static String foreign;
    private static String safe;

    @BeforeAll
    static void begins() throws Exception {
        ours = stick("ours", OURS);
        foreign = stick("foreign", FOREIGN);
        safe = stick("safe", OF_THE_SAFE);
        machine = Trees.machine("stick");
        var recovery = RecoveryKeyFile.make();
        var key = new RecoveryKey(recovery.toPublicJWK()).toJson();
        machine.write("/etc/anjungan/kiosk.toml", """
                [kiosk]
                id = "balai-uji"
                [village]
                url = "https://desa.example"
                [devices.page-printer]
                uri = "ipp://localhost/printers/surat"
                [devices.receipt-printer]
                uri = "escpos+usb:///dev/usb/lp0"
                [backup]
                recovery-key = '%s'
                """.formatted(key))
                .write("/etc/systemd/system/anjungan-backup-stick.service.d/made-up.conf", MADE_UP)
                .write("/etc/systemd/system/anjungan-usb.service.d/made-up.conf", MADE_UP)
                .write("/etc/systemd/system/anjungan-kiosk.service", KIOSK)
                .write("/srv/enrolled", "")
                .write("/srv/kunci.json", RecoveryKeyFile.text(recovery, new char[0]))
                .write("/srv/usb/devices/1-1:1.0/bInterfaceClass", "08\n")
                .write("/srv/usb/devices/1-1:1.0/authorized", "0\n")
                .write("/srv/usb/drivers_probe", "")
                .write("/srv/usb/mounted", "")
                .write(
                        "/srv/sticks.sh",
                        Files.readString(Path.of("src/test/resources/id/desa/anjungan/systemd/sticks.sh")));
        Files.createSymbolicLink(machine.path("/etc/systemd/system/anjungan-display.service"), Path.of("/dev/null"));
        machine.boot("--bind=" + ours, "--bind=" + foreign, "--bind=" + safe);
        machine.sh("mount " + safe + " /mnt && mv /srv/kunci.json /mnt/ && umount /mnt");
        machine.sh("install -d -o anjungan -g anjungan -m 700 /var/lib/anjungan/identity"
                + " && sqlite3 /var/lib/anjungan/kiosk.db 'PRAGMA application_id = 1097755253; CREATE TABLE kept (it)'"
                + " && chown anjungan: /var/lib/anjungan/kiosk.db");
    }

    private static String stick(String name, String uuid) throws Exception {
        var image = dir.resolve(name).toString();
        Shell.must("truncate", "--size=64M", image);
        Shell.must("mkfs.ext4", "-q", "-U", uuid, image);
        return Shell.must("losetup", "--find", "--show", image).strip();
    }

    @AfterAll
    static void ends() throws Exception {
        machine.close();
        Shell.must("losetup", "--detach", ours);
        Shell.must("losetup", "--detach", foreign);
        Shell.must("losetup", "--detach", safe);
    }

    @Test
    void isWrittenToWhileABackupIsMadeAndOnlyWhereItWasBound() throws Exception {
        plugIn(line(ours, "/dev/sdb", OURS));
        machine.sh(BY_HAND + "anjunganctl backup --bind-stick");
        assertThat(machine.must("cat", "/etc/anjungan/backup-sticks")).isEqualTo(OURS + "\n");
        isLetGo();

        plugIn(line(foreign, "/dev/sda", FOREIGN) + line(ours, "/dev/sdb", OURS));
        machine.must("systemctl", "start", "anjungan-backup.service");
        machine.until(
                Duration.ofSeconds(20),
                "[ $(systemctl show -P ActiveState anjungan-backup-stick.service) = inactive ]");
        isLetGo();
        assertThat(machine.must("cat", "/srv/usb/mounted"))
                .contains("rw,nosuid,nodev,noexec " + ours)
                .doesNotContain(foreign);
        assertThat(files(ours)).contains("stick.json", ".anjungan");
        assertThat(files(foreign)).isEmpty();
        isBroughtBackByOneLineWhileAKioskRuns();
    }

    /// On a machine that is not enrolled yet, whose screen looks at the sticks too: the backup on one, the key on
    /// another.
    private static void isBroughtBackByOneLineWhileAKioskRuns() throws Exception {
        machine.sh("rm /srv/enrolled /var/lib/anjungan/kiosk.db && touch /var/lib/anjungan/before");
        plugIn(line(ours, "/dev/sdb", OURS) + line(safe, "/dev/sda", OF_THE_SAFE));
        machine.write(ANOTHER + "bInterfaceClass", "08\n").write(ANOTHER + "authorized", "0\n");
        machine.must("systemctl", "restart", "anjungan-kiosk");
        machine.until(Duration.ofSeconds(20), "mountpoint -q " + STICK);
        var kiosk = machine.must("systemctl", "show", "-P", "InvocationID", "anjungan-kiosk");

        var brought = machine.sh(BY_HAND + "anjunganctl restore --stick --lang en");
        assertThat(brought).contains("1. ", "kiosk-balai-uji-", "the kiosk goes on by itself");
        machine.sh("test -d " + ANOTHER + "authorized && rm -r " + ANOTHER);
        machine.sh("test -e /var/lib/anjungan/kiosk.db.snapshot -a ! -e /var/lib/anjungan/before");
        assertThat(machine.must("systemctl", "show", "-P", "InvocationID", "anjungan-kiosk"))
                .as("it was stopped in between")
                .isNotEqualTo(kiosk);
        machine.must("systemctl", "is-active", "anjungan-kiosk");
        assertThat(machine.must("cat", "/proc/mounts")).doesNotContain("/run/anjungan-usb/restore");
        machine.until(Duration.ofSeconds(20), "mountpoint -q " + STICK);

        machine.sh(": >/srv/usb/list; umount " + STICK); // pulled out, and the other one plugged in
        plugIn(line(safe, "/dev/sda", OF_THE_SAFE));
        machine.until(Duration.ofSeconds(10), "grep -q '^" + safe + " " + STICK + "' /proc/mounts");

        machine.must("systemctl", "stop", "anjungan-kiosk");
        machine.sh("touch /srv/enrolled");
        machine.until(Duration.ofSeconds(20), "! mountpoint -q " + STICK);
        machine.until(Duration.ofSeconds(10), "grep -qx 0 '/srv/usb/devices/1-1:1.0/authorized'");
        isLeftAloneUntilItIsEnrolled();
    }

    /// Its list of bound sticks came with the backup, and there is nothing to back up yet.
    private static void isLeftAloneUntilItIsEnrolled() throws Exception {
        machine.must("systemctl", "start", "anjungan-backup.service");
        assertThat(machine.property("anjungan-backup-stick", "ActiveState")).isEqualTo("inactive");
        machine.sh("install -d -o anjungan -g anjungan -m 700 /var/lib/anjungan/identity");
    }

    /// The kiosk is not even stopped for it.
    @Test
    void isRefusedInWordsWhereItHoldsNothingGood() throws Exception {
        machine.must("systemctl", "start", "anjungan-kiosk");
        var kiosk = machine.must("systemctl", "show", "-P", "InvocationID", "anjungan-kiosk");
        plugIn("");
        assertThat(stickOutput()).contains("No stick can be read");
        plugIn(line(safe, "/dev/sda", OF_THE_SAFE));
        assertThat(stickOutput()).contains("holds no backup for this machine");
        isLetGo();
        assertThat(machine.must("systemctl", "show", "-P", "InvocationID", "anjungan-kiosk"))
                .isEqualTo(kiosk);
        machine.must("systemctl", "stop", "anjungan-kiosk");
    }

    @Test
    void isWaitedForWhileTheWatcherLooks() throws Exception {
        plugIn(line(safe, "/dev/sda", OF_THE_SAFE));
        machine.sh("flock --shared /run/anjungan-usb/restore/.held sleep 3 >/dev/null 2>&1 & " + UNTIL_HELD);
        assertThat(stickOutput()).contains("holds no backup for this machine");
        isLetGo();
    }

    @Test
    void isLeftToWhoWorksWithIt() throws Exception {
        plugIn("");
        machine.sh("systemd-run --quiet --unit=works flock /run/anjungan-usb/restore/.held sleep 60; " + UNTIL_HELD);
        assertThat(machine.sh(BY_HAND + "anjunganctl restore --stick 2>&1 || [ $? = 75 ]"))
                .contains("Orang lain sedang memakai stik", "Somebody else works");
        machine.must("systemctl", "stop", "works");
    }

    private static String stickOutput() throws Exception {
        return machine.sh(BY_HAND + "anjunganctl restore --stick --lang en 2>&1 || [ $? = 66 ]");
    }

    @Test
    void isLetGoWhereBindingWasInterrupted() throws Exception {
        plugIn("");
        machine.sh(BY_HAND + "timeout 3 /usr/lib/anjungan-kiosk/bin/usb-gate bind || [ $? = 124 ]");
        machine.until(Duration.ofSeconds(10), "grep -qx 0 '/srv/usb/devices/1-1:1.0/authorized'");
    }

    @Test
    void isNotMountedAtAllWhereNoneWasBound() throws Exception {
        machine.sh("mv /etc/anjungan/backup-sticks /root/ 2>/dev/null || true; : >/srv/usb/mounted");
        plugIn(line(foreign, "/dev/sda", FOREIGN));
        machine.run("systemctl", "start", "anjungan-backup.service");
        assertThat(machine.must("cat", "/srv/usb/mounted")).isEmpty();
        assertThat(machine.must("cat", "/srv/usb/devices/1-1:1.0/authorized")).isEqualTo("0\n");
    }

    private static void plugIn(String sticks) throws Exception {
        machine.write("/srv/usb/list", sticks).write("/srv/usb/devices/1-1:1.0/authorized", "0\n");
    }

    private static String line(String device, String disk, String uuid) {
        return """
                NAME="%s" PKNAME="" TRAN="usb" FSTYPE="" UUID=""
                NAME="%s" PKNAME="%s" TRAN="" FSTYPE="ext4" UUID="%s"
                """.formatted(disk, device, disk, uuid);
    }

    private static void isLetGo() throws Exception {
        assertThat(machine.must("cat", "/proc/mounts")).doesNotContain("/run/anjungan-usb");
        assertThat(machine.must("cat", "/srv/usb/devices/1-1:1.0/authorized")).isEqualTo("0\n");
    }

    /// What lies on it, as another machine would see it.
    private static String files(String device) throws Exception {
        var place = Files.createDirectory(
                dir.resolve("at-" + Objects.requireNonNull(Path.of(device).getFileName())));
        Shell.must("mount", "-o", "ro", device, place.toString());
        try {
            return Shell.must("find", place.toString(), "-type", "f");
        } finally {
            Shell.must("umount", place.toString());
        }
    }
}

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

    @BeforeAll
    static void begins() throws Exception {
        ours = stick("ours", OURS);
        foreign = stick("foreign", FOREIGN);
        machine = Trees.machine("stick");
        var key = new RecoveryKey(RecoveryKeyFile.make().toPublicJWK()).toJson();
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
                .write("/srv/usb/devices/1-1:1.0/bInterfaceClass", "08\n")
                .write("/srv/usb/devices/1-1:1.0/authorized", "0\n")
                .write("/srv/usb/drivers_probe", "")
                .write("/srv/usb/mounted", "")
                .write(
                        "/srv/sticks.sh",
                        Files.readString(Path.of("src/test/resources/id/desa/anjungan/systemd/sticks.sh")));
        for (var unit : new String[] {"anjungan-kiosk", "anjungan-display"}) {
            Files.createSymbolicLink(machine.path("/etc/systemd/system/" + unit + ".service"), Path.of("/dev/null"));
        }
        machine.boot("--bind=" + ours, "--bind=" + foreign);
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
    }

    @Test
    void isWrittenToWhileABackupIsMadeAndOnlyWhereItWasBound() throws Exception {
        plugIn(line(ours, "/dev/sdb", OURS));
        machine.sh("ANJUNGAN_USB=/srv/usb BASH_ENV=/srv/sticks.sh anjunganctl backup --bind-stick");
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

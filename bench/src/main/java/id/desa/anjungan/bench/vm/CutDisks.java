package id.desa.anjungan.bench.vm;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.systemd.Debs;
import id.desa.anjungan.systemd.EnrolledKiosk;
import id.desa.anjungan.systemd.Machine;
import id.desa.anjungan.systemd.Shell;
import id.desa.anjungan.systemd.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The two disks that are cut off: a bare one, which makes a kiosk of itself as a flashed image does, and a
/// kiosk's, with a newer version in its repository, new settings to apply and a backup to restore. Their
/// machines start no more than these need, and the kiosk draws into memory: an emulated processor has no
/// time for an X server.
final class CutDisks {
    /// What the kernel is told so that no more is started.
    static final String LEAN = "systemd.unit=bench.target";

    private static final String TARGET = """
            [Unit]
            Requires=basic.target
            After=basic.target
            Wants=%s
            """;
    private static final String WITHOUT_DISPLAY = """
            [Service]
            Environment="JDK_JAVA_OPTIONS=-Dglass.platform=Headless -Dprism.order=sw"
            """;
    private static final String NEWER = "9.0.0";

    private CutDisks() {}

    static GuestDisk bare(Path folder) throws IOException, InterruptedException {
        return GuestDisk.made(Files.createDirectories(folder), "3G", CutDisks::bare, Trees.debian());
    }

    private static void bare(Machine machine) throws IOException, InterruptedException {
        var image = Files.createDirectories(machine.path("/opt/anjungan-image/packages"));
        var from = Trees.repository().resolve("systemd/image");
        Files.copy(from.resolve("install.sh"), machine.path("/opt/anjungan-image/install.sh"));
        Files.copy(
                from.resolve("anjungan-install.service"), machine.path("/etc/systemd/system/anjungan-install.service"));
        Files.writeString(image.resolveSibling("village.conf"), "");
        Files.copy(Trees.deb("anjungan-kiosk"), image.resolve("anjungan-kiosk_1_amd64.deb"));
        Files.createFile(image.resolve("complete"));
        machine.write("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n"); // what is installed is looked at, not started
        Shell.must("chmod", "755", machine.path("/usr/sbin/policy-rc.d").toString());
        machine.write(
                "/etc/systemd/system/bench.target",
                TARGET.formatted("anjungan-install.service anjungan-kiosk-repair.service"));
    }

    static GuestDisk kiosk(Path folder) throws IOException, InterruptedException {
        return GuestDisk.made(
                Files.createDirectories(folder), "4G", CutDisks::kiosk, Trees.installed(), Trees.debian());
    }

    private static void kiosk(Machine machine) throws IOException, InterruptedException {
        var authority = EnrolledKiosk.into(machine);
        // JavaFX's display in memory is smaller than a kiosk's.
        Files.writeString(
                machine.path("/etc/anjungan/kiosk.toml"), "[screen]\nsize = \"800x480\"\n", StandardOpenOption.APPEND);
        EnrolledKiosk.train(machine, VirtualMachine.TRAINED_FOR);
        machine.write(
                "/etc/systemd/system/bench.target",
                TARGET.formatted(
                        "anjungan-kiosk-repair.service anjungan-update-recover.service anjungan-credentials.service anjungan-kiosk.service"));
        machine.write("/etc/systemd/system/anjungan-kiosk.service.d/without-display.conf", WITHOUT_DISPLAY);
        var bundle = new SettingsBundle(
                new KioskName(EnrolledKiosk.ID, "Bench"), 2, Instant.now(), "[screen]\nlanguage = \"jv\"\n");
        machine.write("/root/new.jws", bundle.sign(authority));
        repository(machine);
        past(machine);
    }

    private static void repository(Machine machine) throws IOException, InterruptedException {
        var current = Trees.deb("anjungan-kiosk");
        var made = Debs.repository(
                machine.path("/srv").resolve("repository"),
                machine.path("/root").resolve("archive-key"),
                List.of(current, Debs.version(current, NEWER, Map.of())));
        Files.copy(
                made.resolve("anjungan-archive-keyring.gpg"),
                machine.path("/usr/share/keyrings/anjungan-archive-keyring.gpg"));
        machine.write("/etc/apt/sources.list.d/anjungan.sources", """
                Types: deb
                URIs: file:///srv/repository
                Suites: trixie
                Components: main
                Signed-By: /usr/share/keyrings/anjungan-archive-keyring.gpg
                """);
    }

    /// A kiosk with something in its store, a backup of it, and a store that went on since: which of the
    /// two is there after a restore that was cut off says a table of its own.
    private static void past(Machine machine) throws IOException, InterruptedException {
        EnrolledKiosk.within(machine, "bash", "-c", """
                set -e
                mkdir -p /run/anjungan /run/anjungan-tmp
                chown anjungan:anjungan /run/anjungan /run/anjungan-tmp
                export JDK_JAVA_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw'
                HOME=/var/lib/anjungan setpriv --reuid=anjungan --regid=anjungan --clear-groups \\
                    /usr/lib/anjungan-kiosk/bin/anjungan-kiosk >/root/first.log 2>&1 & program=$!
                for i in $(seq 240); do grep -q event=kiosk-started /root/first.log && break; sleep 0.5; done
                kill $program
                wait $program || true
                unset JDK_JAVA_OPTIONS
                sqlite3 /var/lib/anjungan/kiosk.db "create table bench (state text); insert into bench values ('backup')"
                anjunganctl recovery-key new /root/safe.json >/root/key.log
                mkdir -p /srv/backup
                anjunganctl backup --bind /srv/backup
                anjunganctl backup --to /srv/backup --recovery-key "$(sed -n "s/^recovery-key = '\\(.*\\)'$/\\1/p" /root/key.log)"
                cp "$(find /srv/backup -name '*.anjungan' | head -1)" /root/backup.anjungan
                sqlite3 /var/lib/anjungan/kiosk.db "update bench set state = 'since'"
                chown -R anjungan:anjungan /var/lib/anjungan
                """);
    }
}

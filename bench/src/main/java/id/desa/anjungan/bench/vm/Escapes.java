package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Displays;
import id.desa.anjungan.systemd.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a person tries who has a keyboard or a stick in the pocket, against an installed kiosk in a virtual
/// machine. Each row is a line of the table; each ban is held against the same thing where it is allowed.
public final class Escapes {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String STICK = "/run/anjungan-usb/stick";
    /// Same boot, same kiosk, same X server, its terminal in front, and nobody signed in anywhere.
    private static final String WHERE = "cat /proc/sys/kernel/random/boot_id /sys/class/tty/tty0/active;"
            + " systemctl show -P MainPID anjungan-kiosk; pgrep -x Xorg; who | wc -l";

    /// What `chvt` does (`VT_ACTIVATE`), and, as root, whether there is anything to refuse.
    private static final String SWITCH =
            "perl -e 'open(my $t, \"+<\", \"/dev/tty0\") or die \"$!\"; ioctl($t, 0x5606, 2) or die \"$!\"'";

    private static final String LOOK = "perl -e 'open(my $t, \"+<\", \"/dev/tty0\") or die \"$!\"'";

    private final VirtualMachine machine;
    private final Path work;
    private final PrintStream out;
    private boolean held = true;

    private Escapes(VirtualMachine machine, Path work, PrintStream out) {
        this.machine = machine;
        this.work = work;
        this.out = out;
    }

    /// @return whether nothing led out
    public static boolean tried(Path work, PrintStream out) throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve("qemu"));
        var disk = GuestDisk.ofAnEnrolledKiosk(folder);
        try (var machine = VirtualMachine.start(folder, disk, disk.over(folder.resolve("escape.qcow2")), "")) {
            var escapes = new Escapes(machine, work, out);
            machine.until(PATIENCE, "systemctl is-active --quiet anjungan-kiosk");
            machine.until(PATIENCE, "systemctl is-system-running | grep -qE 'running|degraded'");
            var _ = machine.inviting(PATIENCE);
            escapes.photograph("before");
            escapes.keys("PS/2 keyboard");
            escapes.photograph("after-keys");
            escapes.terminals();
            escapes.called();
            escapes.stick();
            machine.qmp().run("device_add", Map.of("driver", "usb-kbd", "id", "keyboard", "bus", "usb.0"));
            machine.until(PATIENCE, "grep -q 'QEMU QEMU USB Keyboard' /proc/bus/input/devices");
            escapes.keys("USB keyboard");
            escapes.photograph("after-usb-keys");
            return escapes.held;
        }
    }

    private void row(String tried, boolean good, String seen) {
        held &= good;
        out.printf("%-44s %-8s %s%n", tried, good ? "held" : "GOT OUT", seen);
    }

    /// Asked again once or twice: a kiosk that was ended is back soon, and must not be taken for the same.
    private void keys(String keyboard) throws IOException, InterruptedException {
        var before = machine.sh(WHERE);
        var ways = Keys.everyWayOut();
        for (var chord : ways) {
            chord.press(machine.qmp());
        }
        TimeUnit.SECONDS.sleep(10); // whatever somebody set off has to be seen
        var after = machine.sh(WHERE);
        row(
                ways.size() + " chords on a " + keyboard,
                after.equals(before),
                after.equals(before) ? "same kiosk, X server and terminal" : after.replace('\n', ' '));
    }

    private void photograph(String name) throws IOException {
        var picture = machine.photograph();
        Displays.keep(picture, work.resolve(name + ".png"));
        row(
                "picture " + name,
                Displays.colours(picture) > 40,
                Displays.colours(picture) + " colours, " + name + ".png");
    }

    /// Not even a program that may ask the X server's terminal; only root can, and nobody is root.
    private void terminals() throws IOException, InterruptedException {
        var before = machine.sh("cat /sys/class/tty/tty0/active");
        var as = "setpriv --reuid=anjungan --regid=anjungan --clear-groups ";
        var asked = machine.run(as + SWITCH);
        row(
                "switch terminals as the kiosk's user",
                asked.output().contains("Permission denied")
                        && machine.sh("cat /sys/class/tty/tty0/active").equals(before)
                        && machine.run(LOOK).succeeded(),
                asked.output().strip());
        row("Alt+SysRq is off", machine.sh("cat /proc/sys/kernel/sysrq").strip().equals("0"), "kernel.sysrq");
        row(
                "Ctrl+Alt+Del is nothing",
                machine.run("systemctl is-enabled ctrl-alt-del.target").output().contains("masked"),
                "ctrl-alt-del.target masked");
    }

    /// The ban on being called hangs on control groups, which a container may lack.
    private void called() throws IOException, InterruptedException {
        var listen = "timeout 5 socat -u TCP-LISTEN:%d,bind=127.0.0.1 OPEN:/dev/null; echo $?";
        var inside = machine.run("(echo $BASHPID >/sys/fs/cgroup/system.slice/anjungan-kiosk.service/cgroup.procs; "
                        + listen.formatted(7001) + ")")
                .output();
        var outside = machine.run(listen.formatted(7002)).output();
        row(
                "be called by TCP",
                inside.contains("not permitted") && outside.strip().endsWith("124"),
                "refused in the kiosk's group, not outside");
    }

    private void stick() throws IOException, InterruptedException {
        var image = work.resolve("stick.img");
        Shell.must(
                "bash",
                "-c",
                "truncate -s 32M \"$0\" && mkfs.vfat -n STICK \"$0\" >/dev/null && echo hello >\"$0.txt\" && mcopy -o -i \"$0\" \"$0.txt\" ::/HELLO.TXT",
                image.toString());
        machine.qmp()
                .run(
                        "blockdev-add",
                        Map.of(
                                "driver",
                                "raw",
                                "node-name",
                                "stick",
                                "file",
                                Map.of("driver", "file", "filename", image.toString())));
        machine.qmp()
                .run("device_add", Map.of("driver", "usb-storage", "id", "stick", "drive", "stick", "bus", "usb.0"));
        machine.until(PATIENCE, "grep -qx 08 /sys/bus/usb/devices/*/bInterfaceClass");
        TimeUnit.SECONDS.sleep(20);
        var seen = machine.run("lsblk -rno NAME,TRAN | grep usb; ls -A " + STICK)
                .output()
                .strip();
        row("a stick, nobody in service mode", seen.isEmpty(), seen.isEmpty() ? "no disk, nothing mounted" : seen);
        machine.sh("install -o anjungan -m 600 /dev/null /run/anjungan/service-open");
        var opened = machine.run(
                "for i in $(seq 120); do ls " + STICK + " | grep -qi hello && exit 0; sleep 1; done; exit 1");
        row(
                "the same stick in service mode",
                opened.succeeded(),
                opened.succeeded() ? "mounted at " + STICK : "NOT mounted");
        var written = machine.run("touch " + STICK + "/x");
        row("writing to it", !written.succeeded(), written.output().strip());
        machine.sh("rm -f /run/anjungan/service-open");
        machine.until(Duration.ofMinutes(2), "! mountpoint -q " + STICK + " && ! lsblk -rno TRAN | grep -q usb");
        row("service mode ends", true, "unmounted, the disk is gone");
    }
}

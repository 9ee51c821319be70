package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Displays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One boot of a virtual machine to the attract screen.
///
/// @param told what `systemd-analyze` said
/// @param display how large its picture is
public record VirtualBoot(BootMarks marks, String told, String display) {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public String processor() {
        return VirtualMachine.processor();
    }

    /// @param work for the disk, and the picture that was taken
    public static VirtualBoot of(Path work) throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve("qemu"));
        var disk = GuestDisk.ofAnEnrolledKiosk(folder);
        return measured(folder, disk, work);
    }

    static VirtualBoot measured(Path folder, GuestDisk disk, Path work) throws IOException, InterruptedException {
        try (var machine = VirtualMachine.start(folder, disk, disk.over(folder.resolve("boot.qcow2")), "")) {
            machine.until(PATIENCE, "systemctl is-active --quiet anjungan-kiosk");
            var picture = machine.inviting(PATIENCE);
            var seen = System.nanoTime();
            var now = machine.uptime();
            var shown = now - TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - seen);
            Displays.keep(picture, work.resolve("qemu.png"));
            machine.until(PATIENCE, "systemctl is-system-running | grep -qE 'running|degraded'");
            return new VirtualBoot(
                    BootMarks.of(machine, 0, shown),
                    ContainerBoots.analysis(machine),
                    picture.getWidth() + "x" + picture.getHeight());
        }
    }
}

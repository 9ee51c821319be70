package id.desa.anjungan.bench.vm;

import static java.util.Objects.requireNonNull;

import id.desa.anjungan.systemd.EnrolledKiosk;
import id.desa.anjungan.systemd.Machine;
import id.desa.anjungan.systemd.Shell;
import id.desa.anjungan.systemd.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The disk of a virtual machine, and what starts it: Debian's kernel and a first stage that finds the disk.
///
/// @param kernel folder of `vmlinuz` and `initrd.gz`
/// @param file the disk, bare
record GuestDisk(Path kernel, Path file) {
    /// What else a disk shall hold.
    @FunctionalInterface
    interface Filling {
        void into(Machine machine) throws IOException, InterruptedException;
    }

    private static final String AGENT = """
            [Unit]
            DefaultDependencies=no
            After=systemd-udevd.service
            StartLimitIntervalSec=0
            [Service]
            ExecStart=/usr/local/sbin/bench-agent
            Restart=always
            """;
    /// An emulated processor is some ten times slower than a board: what is a hang there is none here.
    private static final String PATIENT = "[Service]\nTimeoutStartSec=15min\n";

    /// A kiosk in service, with its start-up cache.
    ///
    /// @param folder of this machine
    static GuestDisk ofAnEnrolledKiosk(Path folder) throws IOException, InterruptedException {
        return made(
                folder,
                "3G",
                machine -> {
                    EnrolledKiosk.into(machine);
                    EnrolledKiosk.train(machine, VirtualMachine.TRAINED_FOR);
                },
                Trees.installed(),
                Trees.debian());
    }

    /// @param folder of this machine
    /// @param size as `truncate` takes it
    static GuestDisk made(Path folder, String size, Filling filling, Path... layers)
            throws IOException, InterruptedException {
        var kernel = Path.of(script("kernel").strip());
        var file = folder.resolve("disk.img");
        var all = new ArrayList<Path>(List.of(kernel.resolve("layer")));
        all.addAll(List.of(layers));
        try (var machine = Machine.over(folder.resolve("tree-of-disk"), all.toArray(Path[]::new))) {
            agent(machine);
            machine.write("/etc/systemd/system/anjungan-kiosk.service.d/emulated.conf", PATIENT + "WatchdogSec=3min\n");
            machine.write("/etc/systemd/system/anjungan-display.service.d/emulated.conf", PATIENT);
            filling.into(machine);
            script("disk", machine.path("/").toString(), file.toString(), size);
        }
        return new GuestDisk(kernel, file);
    }

    private static void agent(Machine machine) throws IOException {
        try (var text = requireNonNull(GuestDisk.class.getResourceAsStream("agent.sh"))) {
            machine.write("/usr/local/sbin/bench-agent", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (!machine.path("/usr/local/sbin/bench-agent").toFile().setExecutable(true, false)) {
            throw new IOException("no right to make a program");
        }
        machine.write("/etc/systemd/system/bench-agent.service", AGENT);
        var wants = Files.createDirectories(machine.path("/etc/systemd/system/sysinit.target.wants"));
        Files.createSymbolicLink(wants.resolve("bench-agent.service"), Path.of("../bench-agent.service"));
    }

    /// A disk on top of this one, for a run of its own: what is not written there comes from below.
    Path over(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        Shell.must("qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", this.file.toString(), file.toString());
        return file;
    }

    private static String script(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "cd \"$0\" && exec bash systemd/vm/guest.sh \"$@\" 2>/dev/null",
                Trees.repository().toString()));
        command.addAll(List.of(words));
        return Shell.must(command.toArray(String[]::new));
    }
}

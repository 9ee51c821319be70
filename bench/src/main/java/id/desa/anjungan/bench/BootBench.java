package id.desa.anjungan.bench;

import id.desa.anjungan.bench.vm.ContainerBoots;
import id.desa.anjungan.bench.vm.VirtualBoot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// From the start of a machine to the attract screen on its display, and what takes how long: a container,
/// whose systemd is real and whose processor is this machine's, and a virtual machine with Debian's kernel,
/// whose processor may be emulated. Nothing is aimed at: there is no peer, and neither is a board.
final class BootBench implements Benchmark {
    @Override
    public String name() {
        return "boot";
    }

    @Override
    public String meaning() {
        return "start of a machine to the attract screen, by systemd-analyze, in a container [--rounds 3] and QEMU"
                + " [--qemu 1] (root only)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var rounds = Math.toIntExact(arguments.number("rounds", 3));
        var qemu = arguments.number("qemu", 1);
        var work = Files.createDirectories(Path.of("target/bench-boot").toAbsolutePath());
        out.printf("./anjungan bench boot --rounds %d --qemu %d; pictures in %s%n%n", rounds, qemu, work);
        if (rounds > 0) {
            containers(rounds, false, work, out);
            containers(rounds, true, work, out);
        }
        for (var boot = 0; boot < qemu; boot++) {
            var virtual = VirtualBoot.of(work);
            out.printf(
                    "QEMU %s, %s, with a start-up cache, one boot, since the kernel's start%n",
                    virtual.processor(), virtual.display());
            out.println(virtual.marks().table());
            out.println(virtual.told());
        }
        return true;
    }

    private static void containers(int rounds, boolean trained, Path work, PrintStream out)
            throws IOException, InterruptedException {
        var boots = new ContainerBoots(work);
        for (var round = 0; round < rounds; round++) {
            boots.boot(trained);
        }
        out.printf(
                "container, %s a start-up cache, medians of %d, since systemd-nspawn was called%n",
                trained ? "with" : "without", rounds);
        out.println(boots.median().table());
        out.println(boots.told());
    }
}

package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Pulls the plug of virtual machines in the middle of their work, and looks at what the next boot makes of it.
public final class PowerCuts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int LATER_MILLIS = 2_000;

    private final Path work;
    private final PrintStream out;
    private final Random random;
    private final GuestDisk bare;
    private final GuestDisk kiosk;
    private Optional<Path> ready = Optional.empty();

    /// Makes the disks.
    public PowerCuts(Path work, long seed, PrintStream out) throws IOException, InterruptedException {
        this.work = Files.createDirectories(work);
        this.out = out;
        this.random = new Random(seed);
        this.bare = CutDisks.bare(work.resolve("bare"));
        this.kiosk = CutDisks.kiosk(work.resolve("kiosk"));
    }

    /// @param only kinds of work, by their word; empty for all
    /// @return how many of them left neither the old nor the new
    public int cut(int cuts, String only) throws IOException, InterruptedException {
        var all = Cut.all().stream()
                .filter(cut -> only.isEmpty() || cut.work().word().equals(only))
                .toList();
        var broken = 0;
        out.printf("%-9s %-34s %9s %9s  %s%n", "in", "the power goes when", "work s", "back s", "then there is");
        for (var number = 0; number < cuts; number++) {
            broken += cut(all.get(number % all.size()), number) ? 0 : 1;
        }
        return broken;
    }

    private boolean cut(Cut cut, int number) throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve("run"));
        var bareOne = cut.work() == Cut.Work.INSTALL;
        var made = bareOne ? bare : kiosk;
        var disk = bareOne ? bare.over(folder.resolve("disk.qcow2")) : copied(folder.resolve("disk.qcow2"));
        var begun = System.nanoTime();
        var before = begun;
        try (var machine = bareOne
                ? VirtualMachine.start(folder, made, disk, CutDisks.LEAN)
                : VirtualMachine.start(folder, made, disk, CutDisks.LEAN, "-loadvm", "ready")) {
            if (!bareOne) {
                machine.begin(cut.work().line());
            }
            machine.until(PATIENCE, cut.reached());
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATER_MILLIS));
            machine.cut();
        }
        var gone = System.nanoTime();
        var after = "";
        var good = true;
        try (var machine = VirtualMachine.start(folder, made, disk, CutDisks.LEAN)) {
            machine.until(PATIENCE, cut.work().settled());
            var said = machine.run(cut.work().judged());
            good = said.succeeded();
            after = said.output().strip().replace('\n', ' ');
        } catch (IOException | AssertionError never) {
            good = false;
            after = String.valueOf(never.getMessage());
            Files.copy(disk, work.resolve("broken-" + number + ".qcow2"), StandardCopyOption.REPLACE_EXISTING);
        }
        out.printf(
                "%-9s %-34s %9d %9d  %s%s%n",
                cut.work().word(),
                cut.step(),
                seconds(gone - before),
                seconds(System.nanoTime() - gone),
                good ? "" : "NEITHER: ",
                after);
        return good;
    }

    /// A kiosk that runs, as it was at one moment, with all its memory: booted once, woken for each cut.
    private Path copied(Path to) throws IOException, InterruptedException {
        if (ready.isEmpty()) {
            var folder = Files.createDirectories(work.resolve("ready"));
            var disk = kiosk.over(folder.resolve("ready.qcow2"));
            try (var machine = VirtualMachine.start(folder, kiosk, disk, CutDisks.LEAN)) {
                machine.until(PATIENCE, "systemctl is-active --quiet anjungan-kiosk");
                machine.sh("sync");
                var refused = machine.qmp().console("savevm ready");
                if (!refused.isBlank()) {
                    throw new IOException(refused);
                }
            }
            ready = Optional.of(disk);
        }
        Shell.must("cp", "--sparse=always", ready.get().toString(), to.toString());
        return to;
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    /// The disks go; those that were found broken stay.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(bare.file());
        Files.deleteIfExists(kiosk.file());
    }
}

package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A Debian with a real systemd as its first process, in a container without a network: `systemd-nspawn` over a tree.
/// What is written goes into a layer of its own and is gone with the machine. Root only.
public final class Machine implements AutoCloseable {
    private static final Duration BOOT = Duration.ofSeconds(60);
    private static final Duration COMMAND = Duration.ofMinutes(3);

    private final Path work;
    private final Path tree;
    private Optional<Process> nspawn = Optional.empty();
    private long leader;

    private Machine(Path work, Path tree) {
        this.work = work;
        this.tree = tree;
    }

    /// A machine over layers that stay as they are, the upper one first; switched off as yet.
    ///
    /// @param work a folder of this machine, on a disk, not on another overlay
    public static Machine over(Path work, Path... layers) throws IOException, InterruptedException {
        var tree = Files.createDirectories(work.resolve("tree"));
        Files.createDirectories(work.resolve("own"));
        Files.createDirectories(work.resolve("overlay"));
        var lower =
                String.join(":", List.of(layers).stream().map(Path::toString).toList());
        Shell.must(
                "mount",
                "-t",
                "overlay",
                "overlay",
                "-o",
                // as on a disk, a folder that came with the layers below may change places with another one
                "redirect_dir=on,lowerdir=" + lower + ",upperdir=" + work.resolve("own") + ",workdir="
                        + work.resolve("overlay"),
                tree.toString());
        var machine = new Machine(work, tree);
        Files.writeString(machine.path("/etc/machine-id"), "");
        return machine;
    }

    /// A file of the machine, seen from outside. Nothing below `/run` and `/tmp`: these are the running machine's own.
    public Path path(String inside) {
        return tree.resolve(inside.substring(1));
    }

    public Machine write(String inside, String text) throws IOException {
        var file = path(inside);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /// What it has written, apart from the layers below.
    public Path own() {
        return work.resolve("own");
    }

    /// Switches it on and waits until systemd has started all it was to start.
    ///
    /// @return `running`, or `degraded` where a unit failed
    public String boot(String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "systemd-nspawn",
                "--quiet",
                "--register=no",
                "--keep-unit",
                "--boot",
                "--private-network",
                "--link-journal=no",
                "--console=pipe",
                "--directory=" + tree));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(work.resolve("console.log").toFile())
                .start();
        nspawn = Optional.of(process);
        var until = System.nanoTime() + BOOT.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            var first = process.children().findFirst();
            if (first.isPresent()) {
                leader = first.get().pid();
                var state = run("systemctl", "is-system-running").output().strip();
                if (state.equals("running") || state.equals("degraded")) {
                    return state;
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the machine does not start: " + Files.readString(work.resolve("console.log")));
    }

    /// As root, inside; waits for its end.
    public Shell.Ran run(String... command) throws IOException, InterruptedException {
        return Shell.run(COMMAND, inside(command));
    }

    /// As root, inside; it has to succeed.
    public String must(String... command) throws IOException, InterruptedException {
        return run(command).output(0);
    }

    /// A line of the shell, as root, inside; it has to succeed.
    public String sh(String line) throws IOException, InterruptedException {
        return must("bash", "-c", line);
    }

    /// A program that goes on beside the test.
    public Process start(String... command) throws IOException {
        return new ProcessBuilder(inside(command)).redirectErrorStream(true).start();
    }

    /// Bytes that a command writes, such as a picture.
    public byte[] bytes(String... command) throws IOException {
        var process = new ProcessBuilder(inside(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return out.readAllBytes();
        }
    }

    private List<String> inside(String... command) {
        var all = new ArrayList<>(
                List.of("nsenter", "-t", String.valueOf(leader), "-m", "-u", "-i", "-n", "-p", "-r", "-w", "--"));
        all.add("env");
        all.add("LANG=C.UTF-8");
        all.addAll(List.of(command));
        return all;
    }

    /// Waits until a command inside succeeds.
    ///
    /// @return how long it took
    public Duration until(Duration bound, String line) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        while (!run("bash", "-c", line).succeeded()) {
            if (System.nanoTime() - begun > bound.toNanos()) {
                throw new AssertionError("not within " + bound.toSeconds() + " s: " + line + "\n"
                        + run("journalctl", "--no-pager", "-n", "40").output());
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// One property of a unit.
    public String property(String unit, String name) throws IOException, InterruptedException {
        return must("systemctl", "show", "-P", name, unit).strip();
    }

    public String journal(String unit) throws IOException, InterruptedException {
        return must("journalctl", "--no-pager", "-o", "cat", "-u", unit);
    }

    /// Shuts it down as it should be.
    public void poweroff() throws IOException, InterruptedException {
        if (nspawn.isPresent()) {
            run("systemctl", "poweroff");
            if (!nspawn.get().waitFor(60, TimeUnit.SECONDS)) {
                pullPlug();
            }
            nspawn = Optional.empty();
        }
    }

    /// Whether it switches itself off in that time.
    public boolean stopsWithin(Duration bound) throws InterruptedException {
        var off = nspawn.isEmpty() || nspawn.get().waitFor(bound.toNanos(), TimeUnit.NANOSECONDS);
        if (off) {
            nspawn = Optional.empty();
        }
        return off;
    }

    /// Takes its power away.
    public void pullPlug() throws InterruptedException {
        if (nspawn.isPresent()) {
            ProcessHandle.of(leader).ifPresent(ProcessHandle::destroyForcibly);
            nspawn.get().waitFor(20, TimeUnit.SECONDS);
            nspawn.get().destroyForcibly();
            nspawn = Optional.empty();
        }
    }

    /// Where the machine is over: its folder is deleted.
    @Override
    public void close() throws IOException {
        try {
            pullPlug();
            Shell.must("umount", "--lazy", tree.toString());
            Shell.must("rm", "-rf", "--one-file-system", work.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// The log of its console, where it did not come up.
    public String console() throws IOException {
        return Files.readString(work.resolve("console.log"), StandardCharsets.UTF_8);
    }
}

package id.desa.anjungan.kiosk.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A small disk of its own, that can be filled up and made read-only. Mounting needs root; without, its tests fail.
final class TestDisk implements AutoCloseable {
    private final Path root;
    private final Path filler;

    private TestDisk(Path root) {
        this.root = root;
        this.filler = root.resolve("filler");
    }

    /// ext4 in a file, through a loop device.
    static TestDisk ext4(Path dir, int megabytes) throws IOException {
        var image = dir.resolve("disk.ext4");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        var root = Files.createDirectory(dir.resolve("ext4"));
        run("mount", "-o", "loop,errors=remount-ro", image.toString(), root.toString());
        return new TestDisk(root);
    }

    /// The blocks of an ext4 disk as they are at this moment, as a disk of its own: what was not synced may be missing.
    /// Whoever writes to the first one has to be stopped meanwhile, since a copy takes its time.
    static TestDisk copyOf(Path dir, Path copies) throws IOException {
        Files.createDirectory(copies);
        var image = copies.resolve("disk.ext4");
        run("cp", "--sparse=always", dir.resolve("disk.ext4").toString(), image.toString());
        var root = Files.createDirectory(copies.resolve("ext4"));
        run("mount", "-o", "loop,errors=remount-ro", image.toString(), root.toString());
        return new TestDisk(root);
    }

    static TestDisk tmpfs(Path dir, int megabytes) throws IOException {
        var root = Files.createDirectory(dir.resolve("tmpfs"));
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
        return new TestDisk(root);
    }

    Path dir() {
        return root.resolve("state");
    }

    /// Not one byte is left.
    void fillUp() throws IOException {
        var block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    void empty() throws IOException {
        Files.delete(filler);
    }

    void becomes(String mode) throws IOException {
        run("mount", "-o", "remount," + mode, root.toString());
    }

    /// What the kernel does when it finds the file system broken: read-only from now on, also for files that are open.
    void failsUnderWay() throws IOException {
        var device = output("findmnt", "-n", "-o", "SOURCE", root.toString()).strip();
        Files.writeString(
                Path.of("/sys/fs/ext4", Path.of(device).getFileName().toString(), "trigger_fs_error"), "a test\n");
    }

    static void run(String... command) throws IOException {
        output(command);
    }

    private static String output(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(
                        "a test of a real disk needs root and Linux: " + String.join(" ", command) + " said: " + said);
            }
            return said;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", root.toString());
    }
}

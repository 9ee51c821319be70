package id.desa.anjungan.bench;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// An arm64 machine under QEMU, whose only program is a class of this build. What is the same each time is kept in a
/// folder: a kernel, and a root with Java and the kernel's GPIO simulator.
///
/// @param cache made anew where it is missing
record GpioGuest(Path cache) {
    private static final Duration TO_PREPARE = Duration.ofMinutes(10);
    private static final List<String> LIBRARIES = List.of("pi4j-", "slf4j-api-", "device-drivers-");

    /// In the folder that programs may keep such things in.
    static GpioGuest usual() {
        var home = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return new GpioGuest(Path.of(home, "anjungan", "gpio-guest"));
    }

    String version() throws IOException {
        return Files.readString(cache.resolve("version")).strip();
    }

    void prepare(PrintStream out) throws IOException, InterruptedException {
        if (Files.exists(cache.resolve("version"))) {
            return;
        }
        var script = Files.createTempFile("prepare-guest", ".sh");
        try {
            unpack("prepare-guest.sh", script);
            Files.createDirectories(cache);
            var process = new ProcessBuilder("bash", script.toString(), cache.toString())
                    .redirectErrorStream(true)
                    .start();
            if (!ChildProgram.follow(process, TO_PREPARE, out::println)) {
                throw new IOException("the guest could not be made");
            }
        } finally {
            Files.delete(script);
        }
    }

    /// Runs it until it powers itself off.
    ///
    /// @param arguments of its program
    /// @param line hears all it says
    /// @return whether it did in time
    boolean run(String arguments, Duration limit, Consumer<String> line) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("gpio-guest");
        var tidy = new Thread(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(tidy);
        try {
            var root = root(folder.resolve("root"), arguments);
            var initrd = folder.resolve("initrd");
            Files.copy(cache.resolve("base.cpio"), initrd);
            archive(root, initrd);
            return ChildProgram.follow(boot(initrd), limit, line);
        } finally {
            delete(folder);
            Runtime.getRuntime().removeShutdownHook(tidy);
        }
    }

    private static Path root(Path root, String arguments) throws IOException {
        var app = Files.createDirectories(root.resolve("app"));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path)) {
                copy(path, app.resolve("classes"));
            } else if (isOurs(path.getFileName().toString())) {
                Files.copy(path, app.resolve(path.getFileName()));
            }
        }
        Files.writeString(app.resolve("arguments"), arguments);
        var init = root.resolve("init");
        unpack("init.sh", init);
        if (!init.toFile().setExecutable(true)) {
            throw new IOException("no right to make a program in " + root);
        }
        return root;
    }

    private static boolean isOurs(String jar) {
        return LIBRARIES.stream().anyMatch(jar::startsWith) && !jar.endsWith("-tests.jar");
    }

    private static void unpack(String resource, Path to) throws IOException {
        try (var content = requireNonNull(GpioGuest.class.getResourceAsStream("gpio/" + resource))) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// The kernel unpacks one archive over another.
    private static void archive(Path root, Path initrd) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "find . | cpio --quiet -o -H newc -R 0:0")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = Files.newOutputStream(initrd, StandardOpenOption.APPEND)) {
            process.getInputStream().transferTo(output);
        }
        if (process.waitFor() != 0) {
            throw new IOException("cpio failed");
        }
    }

    private Process boot(Path initrd) throws IOException {
        return new ProcessBuilder(
                        "qemu-system-aarch64",
                        "-M",
                        "virt",
                        "-cpu",
                        "cortex-a72",
                        "-accel",
                        "tcg,thread=multi",
                        "-smp",
                        "2",
                        "-m",
                        "1536",
                        "-nodefaults",
                        "-no-reboot",
                        "-display",
                        "none",
                        "-serial",
                        "stdio",
                        "-kernel",
                        cache.resolve("vmlinuz").toString(),
                        "-initrd",
                        initrd.toString(),
                        "-append",
                        "console=ttyAMA0 quiet panic=-1")
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /// As far as it goes.
    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException _) {
            System.err.println("left behind: " + folder);
        }
    }
}

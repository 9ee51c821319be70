package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What machines are made of, unpacked once: a bare Debian of the kiosk's release, and the same with our packages. Both
/// stay as they are; a [Machine] writes into a layer of its own.
public final class Trees {
    private static final Path ROOT = root();
    private static final Path MACHINES = ROOT.resolve("target/machines");

    private Trees() {}

    /// Whether a machine can be started here, for `@EnabledIf`: as root, where there is `systemd-nspawn`.
    public static boolean canBoot() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/systemd-nspawn"));
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("anjungan"))) {
            here = Objects.requireNonNull(here.getParent(), "not inside the repository");
        }
        return here;
    }

    /// The repository.
    public static Path repository() {
        return ROOT;
    }

    /// Debian without our packages. What they depend on is there, so that they can be installed without a network.
    public static Path debian() throws IOException, InterruptedException {
        var script = Shell.run(
                Duration.ofMinutes(15),
                List.of("bash", "-c", "cd \"$1\" && bash systemd/package/machine.sh", "-", ROOT.toString()));
        var tar = Path.of(script.output(0).strip().lines().toList().getLast());
        var tree = MACHINES.resolve(name(tar).replace(".tar", ""));
        if (!Files.exists(tree.resolve("etc/debian_version"))) {
            var unpacking = Files.createDirectories(MACHINES.resolve(name(tar) + ".unpacking"));
            Shell.must("tar", "-C", unpacking.toString(), "--numeric-owner", "-xf", tar.toString());
            Shell.must("rm", "-rf", tree.toString());
            Files.move(unpacking, tree);
        }
        return tree;
    }

    /// The packages under test: `-Danjungan.debs=DIR`, else where `./anjungan test --system` leaves them.
    public static Path debs() {
        return Path.of(System.getProperty(
                "anjungan.debs", ROOT.resolve("target/system/debs").toString()));
    }

    /// A package of this architecture, by its name.
    public static Path deb(String name) throws IOException {
        try (var files = Files.list(debs())) {
            return files.filter(file ->
                            name(file).startsWith(name + "_") && name(file).endsWith("_amd64.deb"))
                    .max(Comparator.comparing(Trees::name))
                    .orElseThrow(() -> new IOException("no " + name + " in " + debs() + ": ./anjungan package"));
        }
    }

    /// What both packages add to [#debian()]: the layer above it.
    public static Path installed() throws IOException, InterruptedException {
        var made = System.getProperty("anjungan.installed"); // a layer somebody laid by hand, while trying things out
        if (made != null) {
            return Path.of(made);
        }
        var kiosk = deb("anjungan-kiosk");
        var village = deb("anjungan-village");
        var hash = Shell.must(
                        "bash", "-c", "cat \"$@\" | sha256sum | cut -c1-16", "-", kiosk.toString(), village.toString())
                .strip();
        var layer = MACHINES.resolve("installed-" + hash);
        if (!Files.exists(layer)) {
            var work = Files.createDirectories(MACHINES.resolve(
                    "installing-" + hash + "-" + ProcessHandle.current().pid()));
            try (var machine = Machine.over(work, debian())) {
                Files.copy(kiosk, machine.path("/root/kiosk.deb"));
                Files.copy(village, machine.path("/root/village.deb"));
                Shell.must(
                        "systemd-nspawn",
                        "--quiet",
                        "--register=no",
                        "--keep-unit",
                        "--private-network",
                        "--pipe",
                        "--directory=" + machine.path("/"),
                        "dpkg",
                        "--install",
                        "/root/kiosk.deb",
                        "/root/village.deb");
                Files.delete(machine.path("/root/kiosk.deb"));
                Files.delete(machine.path("/root/village.deb"));
                Shell.must("cp", "-a", machine.own().toString(), layer.toString());
            }
        }
        return layer;
    }

    /// A machine with both packages installed, switched off as yet.
    public static Machine machine(String name) throws IOException, InterruptedException {
        var work = MACHINES.resolve(name + "-" + ProcessHandle.current().pid());
        return Machine.over(work, installed(), debian());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

package id.desa.anjungan.systemd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Packages as the tests need them: other versions of the ones that were built, and a repository of them.
public final class Debs {
    private static final Path WORK = Trees.repository().resolve("target/system/other-versions");

    private Debs() {}

    /// The same package under another version, with files replaced: a path in it and what shall stand there.
    public static Path version(Path deb, String version, Map<String, String> files)
            throws IOException, InterruptedException {
        var tree = unpacked(deb, version);
        for (var file : files.entrySet()) {
            Files.writeString(tree.resolve(file.getKey().substring(1)), file.getValue());
        }
        return packed(deb, version, tree);
    }

    /// The same package under another version and without its program: for whatever only looks at packages.
    static Path hollow(Path deb, String version) throws IOException, InterruptedException {
        var tree = unpacked(deb, version);
        Shell.must("bash", "-c", "rm -r \"$0\"/usr/lib/anjungan-*/{runtime,lib,native}", tree.toString());
        return packed(deb, version, tree);
    }

    private static Path unpacked(Path deb, String version) throws IOException, InterruptedException {
        var tree = Files.createDirectories(WORK).resolve("tree-" + version);
        Shell.must("rm", "-rf", tree.toString());
        Shell.must("dpkg-deb", "--raw-extract", deb.toString(), tree.toString());
        Shell.must("sed", "-i", "s/^Version: .*/Version: " + version + "/", tree + "/DEBIAN/control");
        return tree;
    }

    private static Path packed(Path deb, String version, Path tree) throws IOException, InterruptedException {
        var name = Objects.requireNonNull(deb.getFileName()).toString().replaceFirst("_[^_]*_", "_" + version + "_");
        var made = WORK.resolve(name);
        Shell.must("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree.toString(), made.toString());
        Shell.must("rm", "-rf", tree.toString());
        return made;
    }

    /// An apt repository signed by a key of its own.
    public static Path repository(Path dir, Path key, List<Path> debs) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "cd \"$0\" && exec bash systemd/package/repository.sh \"$@\"",
                Trees.repository().toString(),
                dir.toString(),
                key.toString()));
        debs.forEach(deb -> command.add(deb.toString()));
        Shell.must(command.toArray(String[]::new));
        return dir;
    }
}

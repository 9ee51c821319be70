package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Sticks and disks that are mounted where such are.
public final class Sticks {
    private static final List<String> WHERE = List.of("/media/", "/run/media/", "/mnt/", "/run/anjungan-usb/");

    private Sticks() {}

    public static List<Path> bound(Path mounts) {
        return mounted(mounts).stream().filter(Backup::isBound).toList();
    }

    /// Also those of somebody else.
    ///
    /// @param mounts as `/proc/self/mounts` (fstab(5)): the second word of a line is where, with `\040` for a space
    public static List<Path> mounted(Path mounts) {
        try (Stream<String> lines = Files.lines(mounts)) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(words -> words.length > 1)
                    .map(words -> words[1].replace("\\040", " "))
                    .filter(place -> WHERE.stream().anyMatch(place::startsWith))
                    .map(Path::of)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}

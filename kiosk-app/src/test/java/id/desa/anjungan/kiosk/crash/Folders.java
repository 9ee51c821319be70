package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Folders made of names and bytes.
final class Folders {
    private Folders() {}

    static Path write(Path folder, Map<String, byte[]> contents) {
        try {
            Files.createDirectories(folder);
            for (var file : contents.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In memory where this machine has such a place: a cut needs a new folder each time.
    static Path scratch() {
        var memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "powercut")
                    : Files.createTempDirectory("powercut");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.desa.anjungan.provisioning.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Small files by which the kernel and the system say how they are.
record KernelFiles(Path root) {
    /// Without blanks around it; empty where it cannot be read.
    Optional<String> text(String path) {
        return text(root.resolve(path));
    }

    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).replace("\0", "").strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Sorted; none where there is no such folder.
    List<Path> children(String folder) {
        try (var children = Files.list(root.resolve(folder))) {
            return children.sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

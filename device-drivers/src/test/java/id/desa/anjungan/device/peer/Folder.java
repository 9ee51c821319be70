package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A scratch folder of one peer, gone when the peer is.
record Folder(Path path) implements AutoCloseable {
    static Folder create(String prefix) {
        try {
            var path = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Folder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sub(String name, String permissions) {
        try {
            var sub = Files.createDirectories(path.resolve(name));
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString(permissions));
            return sub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Readers see the old text or the new one, never half of it.
    Path write(String name, String text) {
        try {
            var draft = Files.writeString(path.resolve(name + ".new"), text);
            return Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            var file = path.resolve(name);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path extract(String resource) {
        try (var in = Folder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + resource);
            }
            var file = path.resolve(resource);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

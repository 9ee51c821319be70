package id.desa.anjungan.village;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder of the village's data: nobody but the user of the server looks into it.
final class DataFolder {
    private DataFolder() {}

    /// Makes it, and closes one that stood open to others.
    static void make(Path data) {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        try {
            Files.createDirectories(data, PosixFilePermissions.asFileAttribute(ownerOnly));
            if (!Files.getPosixFilePermissions(data).equals(ownerOnly)) {
                Files.setPosixFilePermissions(data, ownerOnly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

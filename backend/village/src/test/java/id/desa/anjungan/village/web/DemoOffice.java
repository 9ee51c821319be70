package id.desa.anjungan.village.web;

import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// A database that has the demo officers, made once and copied: their passwords cost time by intent.
final class DemoOffice {
    private static final byte[] DATABASE = make();

    private DemoOffice() {}

    static Path in(Path folder) {
        try {
            return Files.write(folder.resolve("village.db"), DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] make() {
        try {
            var file = Files.createTempDirectory("office").resolve("village.db");
            try (var store = Store.open(file)) {
                new OfficerAccounts(store, () -> OfficeBench.NOW, new SecureRandom()).addDemo();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

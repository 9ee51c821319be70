package id.desa.anjungan.village.demo;

import id.desa.anjungan.village.register.RegisterCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What this repository brings of the demo village.
final class DemoFiles {
    private DemoFiles() {}

    static List<Map<String, String>> rows(String name) {
        return RegisterCsv.rows(
                new String(bytes(name), StandardCharsets.UTF_8).lines().toList());
    }

    /// Puts a file there unless there is one.
    static void copy(String name, Path to) {
        try {
            if (!Files.exists(to)) {
                Files.write(to, bytes(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var in = DemoFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

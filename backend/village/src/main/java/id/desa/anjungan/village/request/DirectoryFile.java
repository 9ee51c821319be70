package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.proof.SignedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// `directory.jws` in the village's folder, put there as it came from the kabupaten.
public final class DirectoryFile implements DirectoryShelf {
    private static final Pattern COMPACT_JWS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final Path file;

    public DirectoryFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<String> newest() {
        try {
            return Files.exists(file) && Files.size(file) <= SignedDirectory.MAX_LENGTH
                    ? Optional.of(Files.readString(file).strip())
                            .filter(text -> COMPACT_JWS.matcher(text).matches())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
